package tandem.web.offers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.offers.CloseReason;
import tandem.leads.offers.CompanyLeadAction;
import tandem.leads.offers.CompanyLeadChecks;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.CompanyLeadView;
import tandem.leads.offers.OfferAction;
import tandem.leads.offers.OfferCompanyView;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * A lead of the company's own, with all its offers, newest first.
 *
 * @param warning what to know before it is offered; empty when there is nothing
 * @param open nobody has it yet: what stands against it can be looked at
 */
public record CompanyLeadModel(
    String id,
    long version,
    String customer,
    Badge badge,
    boolean hot,
    String need,
    List<Fact> facts,
    List<Fact> masked,
    List<Offered> offers,
    Optional<String> lead,
    boolean mayChange,
    boolean mayOffer,
    boolean mayClose,
    String closed,
    String warning,
    boolean open,
    Form form,
    List<Choice> closeReasons) {

  /** One offer of it. */
  public record Offered(
      String id,
      long version,
      String firm,
      String firmHref,
      Badge badge,
      Optional<Ball> ball,
      String when,
      String answer,
      String comment,
      List<String> why,
      boolean mayRecall) {}

  static CompanyLeadModel of(Page page, CompanyLeadView view, Form form) {
    LeadForm lead = view.content().form();
    String country = lead.customer().country();
    return new CompanyLeadModel(
        view.id().text(),
        view.version(),
        name(view),
        OfferWords.badge(page, view.state(), view.seeking()),
        view.content().hot(),
        lead.need() == null ? "" : lead.need(),
        Fact.list()
            .add(
                page.t("leads.tax_number"),
                lead.customer().taxNumber(),
                lead.customer().taxScheme() == null
                    ? ""
                    : page.t("leads.scheme." + lead.customer().taxScheme()))
            .add(page.t("leads.country"), page.country(country))
            .add(page.t("leads.website"), lead.customer().website())
            .add(page.t("leads.contact_name"), lead.contact().name())
            .add(page.t("leads.email"), lead.contact().email())
            .add(page.t("leads.phone"), lead.contact().phone())
            .add(page.t("leads.amount"), page.format().money(view.amount()))
            .add(
                page.t("leads.close"),
                lead.expectedClose() == null ? "" : page.format().date(lead.expectedClose()))
            .add(page.t("company_leads.author"), view.author())
            .facts(),
        Fact.list()
            .add(page.t("offers.products"), OfferWords.products(page, view.products()))
            .add(page.t("company_leads.region"), view.content().region())
            .add(page.t("offers.size"), OfferWords.size(page, view.size()))
            .facts(),
        view.offers().stream().map(offer -> offered(page, offer)).toList(),
        view.offers().stream()
            .filter(offer -> view.state() == CompanyLeadState.PLACED)
            .flatMap(offer -> offer.facts().lead().stream())
            .findFirst()
            .map(LeadId::text),
        view.allowed().contains(CompanyLeadAction.EDIT),
        view.allowed().contains(CompanyLeadAction.OFFER),
        view.allowed().contains(CompanyLeadAction.CLOSE),
        view.closeReason().map(reason -> page.t("company_lead.close." + reason)).orElse(""),
        view.checks().map(checks -> warning(page, checks)).orElse(""),
        view.state() == CompanyLeadState.OPEN,
        form,
        Stream.of(CloseReason.values())
            .map(reason -> new Choice(reason.name(), page.t("company_lead.close." + reason)))
            .toList());
  }

  static String warning(Page page, CompanyLeadChecks checks) {
    if (checks.taken()) {
      return page.t("company_leads.taken_text");
    }
    if (checks.confirmed()) {
      return "";
    }
    return checks.alike() > 0
        ? page.t("company_leads.alike_text", checks.alike())
        : page.t("company_leads.doubtful_text");
  }

  static String name(CompanyLeadView view) {
    return Stream.of(
            view.content().form().customer().name(), view.content().form().customer().taxNumber())
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }

  private static Offered offered(Page page, OfferCompanyView offer) {
    var facts = offer.facts();
    String reason = OfferWords.reason(page, facts);
    String who = offer.endedBy().orElse("");
    String when = facts.endedAt().map(page.format()::moment).orElse("");
    return new Offered(
        facts.id().text(),
        facts.version(),
        offer.partnerName(),
        "/partners/" + offer.partner().text(),
        OfferWords.badge(page, facts.state()),
        OfferWords.ball(page, facts),
        page.t(
            "company_leads.offered_until",
            page.format().moment(facts.offeredAt()),
            page.format().deadline(facts.due())),
        Stream.of(reason, who, when)
            .filter(text -> !text.isEmpty())
            .collect(java.util.stream.Collectors.joining(" · ")),
        facts.comment().orElse(""),
        facts.why().stream().map(why -> OfferWords.why(page, why)).toList(),
        facts.allowed().contains(OfferAction.RECALL));
  }
}
