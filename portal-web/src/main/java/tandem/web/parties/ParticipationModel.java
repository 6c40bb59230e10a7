package tandem.web.parties;

import java.util.List;
import java.util.Optional;
import tandem.deals.parties.PartyAction;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyPartnerView;
import tandem.deals.parties.RejectReason;
import tandem.deals.parties.SharedDeal;
import tandem.web.offers.OfferWords;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * A part as its firm reads it.
 *
 * @param shown what it sees of the deal; empty until it has accepted and once it is over
 */
public record ParticipationModel(
    String id,
    long version,
    String title,
    Badge badge,
    Optional<Ball> ball,
    String message,
    List<Fact> facts,
    List<Fact> shown,
    String need,
    String ended,
    String comment,
    boolean mayAnswer,
    boolean mayLeave,
    Form form,
    List<Choice> reasons) {

  static ParticipationModel of(Page page, PartyPartnerView view, Form form) {
    PartyFacts facts = view.facts();
    return new ParticipationModel(
        facts.id().text(),
        facts.version(),
        view.deal()
            .flatMap(SharedDeal::customer)
            .orElseGet(() -> OfferWords.products(page, facts.products())),
        PartyWords.badge(page, facts.state()),
        PartyWords.ball(page, facts.state(), facts.invitedAt(), facts.due()),
        facts.message().orElse(""),
        asked(page, facts),
        view.deal().map(deal -> shown(page, deal)).orElse(List.of()),
        view.deal().flatMap(SharedDeal::need).orElse(""),
        facts.reason().map(reason -> page.t("party.reject." + reason)).orElse(""),
        facts.comment().orElse(""),
        facts.allowed().contains(PartyAction.ACCEPT),
        facts.allowed().contains(PartyAction.LEAVE),
        form,
        PartyWords.choices(page, "party.reject.", RejectReason.values()));
  }

  private static List<Fact> asked(Page page, PartyFacts facts) {
    return Fact.list()
        .add(page.t("party.role"), PartyWords.role(page, facts.role()))
        .add(
            page.t("party.share"),
            facts
                .split()
                .map(share -> page.t("format.percent", share))
                .orElse(page.t("party.no_share")))
        .add(page.t("party.sees"), PartyWords.sees(page, facts.fields()))
        .add(page.t("offers.place"), page.country(facts.country().orElse(null)))
        .add(page.t("offers.products"), OfferWords.products(page, facts.products()))
        .add(page.t("offers.size"), OfferWords.size(page, facts.size()))
        .add(page.t("party.invited"), page.format().moment(facts.invitedAt()))
        .add(page.t("party.due"), page.format().deadline(facts.due()))
        .facts();
  }

  private static List<Fact> shown(Page page, SharedDeal deal) {
    return Fact.list()
        .add(page.t("party.whose"), deal.firm().orElse(page.t("party.companys")))
        .add(page.t("leads.customer"), deal.customer().orElse(null))
        .add(page.t("deals.stage"), deal.stage().map(it -> page.t("deal.stage." + it)).orElse(null))
        .add(page.t("leads.amount"), deal.amount().map(page.format()::money).orElse(null))
        .add(page.t("deals.close"), deal.expectedClose().map(page.format()::date).orElse(null))
        .add(page.t("leads.owner"), deal.owner().orElse(null))
        .add(
            page.t("offers.products"),
            deal.products().isEmpty() ? null : OfferWords.products(page, deal.products()))
        .add(page.t("party.changed"), page.format().moment(deal.updatedAt()))
        .facts();
  }
}
