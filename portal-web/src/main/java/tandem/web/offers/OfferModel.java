package tandem.web.offers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.leads.LeadId;
import tandem.leads.offers.DeclineReason;
import tandem.leads.offers.OfferAction;
import tandem.leads.offers.OfferFacts;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * An offer as its firm reads it.
 *
 * @param ended why it ended, in words; empty while it waits or when it was accepted
 * @param lead that it became
 */
public record OfferModel(
    String id,
    long version,
    String title,
    Badge badge,
    Optional<Ball> ball,
    boolean hot,
    String need,
    List<Fact> facts,
    List<String> why,
    boolean mayAnswer,
    String ended,
    String comment,
    Optional<String> lead,
    Form form,
    List<Choice> reasons) {

  /**
   * @param zone of the company's hours, by which its clock runs
   */
  static OfferModel of(Page page, OfferFacts offer, String zone, Form form) {
    return new OfferModel(
        offer.id().text(),
        offer.version(),
        OfferWords.products(page, offer.products()),
        OfferWords.badge(page, offer.state()),
        OfferWords.ball(page, offer),
        offer.hot(),
        offer.need(),
        Fact.list()
            .add(page.t("offers.place"), OfferWords.place(page, offer.country(), offer.region()))
            .add(page.t("offers.size"), OfferWords.size(page, offer.size()))
            .add(page.t("offers.offered"), page.format().moment(offer.offeredAt()))
            .add(
                page.t("offers.due"),
                page.format().deadline(offer.due()),
                page.t("offers.due_text", zone))
            .facts(),
        offer.why().stream().map(why -> OfferWords.why(page, why)).toList(),
        offer.allowed().contains(OfferAction.ACCEPT),
        OfferWords.reason(page, offer),
        offer.comment().orElse(""),
        offer.lead().map(LeadId::text),
        form,
        Stream.of(DeclineReason.values())
            .map(reason -> new Choice(reason.name(), page.t("offer.decline." + reason)))
            .toList());
  }
}
