package tandem.web.offers;

import java.util.List;
import java.util.Optional;
import tandem.leads.offers.CompanyLeadRow;
import tandem.leads.offers.CompanyLeadState;
import tandem.leads.offers.OfferFigures;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** The company's own leads, and how its offers fare. */
public record CompanyLeadListModel(
    boolean offers,
    List<Fact> figures,
    List<Fact> declined,
    List<Tab> tabs,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next) {

  /** One lead. */
  public record Row(
      String address,
      String customer,
      String place,
      boolean hot,
      Badge badge,
      Optional<Ball> ball,
      String firm,
      int offers,
      String amount) {}

  static Row row(Page page, CompanyLeadRow lead) {
    Optional<Ball> ball =
        lead.state() == CompanyLeadState.OFFERED && lead.offeredAt().isPresent()
            ? Optional.of(
                Ball.partners(
                    page,
                    lead.firm().orElseGet(() -> page.t("ball.partner")),
                    lead.offeredAt().get(),
                    lead.due()))
            : Optional.empty();
    return new Row(
        "/company-leads/" + lead.id().text(),
        lead.customer(),
        OfferWords.place(page, lead.country(), lead.region()),
        lead.hot(),
        OfferWords.badge(page, lead.state(), lead.seeking()),
        ball,
        lead.firm().orElse(""),
        lead.offers(),
        page.format().money(lead.amount()));
  }

  static List<Fact> figures(Page page, OfferFigures figures) {
    return Fact.list()
        .add(page.t("company_leads.offered"), page.format().number(figures.offered()))
        .add(page.t("offer.state.OFFERED"), page.format().number(figures.waiting()))
        .add(
            page.t("offer.state.ACCEPTED"),
            page.format().number(figures.accepted()),
            share(page, figures))
        .add(page.t("offer.state.DECLINED"), page.format().number(figures.refused()))
        .add(page.t("offer.state.EXPIRED"), page.format().number(figures.expired()))
        .add(page.t("offer.state.RECALLED"), page.format().number(figures.recalled()))
        .add(
            page.t("company_leads.median"),
            figures.median().map(page.format()::duration).orElse("–"))
        .facts();
  }

  private static String share(Page page, OfferFigures figures) {
    long ended = figures.offered() - figures.waiting();
    return ended == 0
        ? ""
        : page.t("company_leads.share", Math.round(100.0 * figures.accepted() / ended));
  }

  static List<Fact> declined(Page page, OfferFigures figures) {
    Fact.Facts facts = Fact.list();
    figures.declined().entrySet().stream()
        .sorted(
            java.util.Map.Entry.<tandem.leads.offers.DeclineReason, Long>comparingByValue()
                .reversed()
                .thenComparing(java.util.Map.Entry.comparingByKey()))
        .forEach(each ->
            facts.add(
                page.t("offer.decline." + each.getKey()), page.format().number(each.getValue())));
    return facts.facts();
  }
}
