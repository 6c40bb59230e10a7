package tandem.web.deals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealAction;
import tandem.deals.DealCompanyView;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;
import tandem.deals.DealView;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Happening;
import tandem.web.platform.Hidden;
import tandem.web.platform.Page;
import tandem.web.platform.Stage;
import tandem.web.processes.StateMap;
import tandem.web.work.DealWork;

/**
 * A deal as either side sees it.
 *
 * @param partner the dealer's id for the company's readers; empty for its own deals and for dealers
 * @param earnings what it brings the dealer; empty when the reader's role does not read money
 * @param hidden what the company knows besides, while it looks as the dealer
 * @param work the form of a new message, with what was typed after a mistake, and the tasks
 */
public record DealModel(
    String id,
    long version,
    String customer,
    Badge badge,
    List<Stage> stages,
    boolean lost,
    LossCard loss,
    String amount,
    List<Fact> facts,
    List<Line> lines,
    String need,
    boolean mayWork,
    boolean mayReopen,
    DealSteps steps,
    StateMap map,
    String mapAddress,
    List<Happening> happenings,
    Optional<DealMoney> earnings,
    Optional<String> lead,
    Optional<String> partner,
    Optional<Hidden> hidden,
    DealWork work) {

  /** The company's own deals are shared with nobody. */
  public boolean shared(Page page) {
    return page.viewer().partner() || partner.isPresent();
  }

  /** What is sold. */
  public record Line(String product, String amount) {}

  static DealModel of(Page page, DealView view, Optional<DealMoney> earnings, DealWork work) {
    return of(page, view, earnings, Optional.empty(), work);
  }

  static DealModel of(
      Page page,
      DealView view,
      Optional<DealMoney> earnings,
      Optional<DealView> besides,
      DealWork work) {
    DealFacts deal = view.facts();
    boolean works = deal.allowed().contains(DealAction.LOSE);
    return new DealModel(
        deal.id().text(),
        deal.version(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        DealBadges.of(page, deal),
        DealBadges.stepper(
            page,
            deal.path().process().terms(),
            deal.stage(),
            lastOpen(deal),
            standing(page, deal)),
        deal.stage() == DealStage.LOST,
        LossCard.of(page, deal),
        page.format().money(deal.amount()),
        facts(page, view),
        deal.lines().stream().map(line -> line(page, line)).toList(),
        deal.need().orElse(""),
        works,
        deal.allowed().contains(DealAction.REOPEN),
        DealSteps.of(page, deal),
        StateMap.of(page, deal.path().process().terms(), List.of(), Optional.of(deal.stage())),
        "/processes/%s/versions/%d?at=%s"
            .formatted(
                deal.path().process().id().text(), deal.path().process().number(), deal.stage()),
        DealTimeline.of(page, deal),
        earnings,
        deal.lead().map(lead -> lead.text()),
        view instanceof DealCompanyView company
            ? company.partner().map(firm -> firm.text())
            : Optional.empty(),
        besides.map(known -> hidden(page, known)),
        work);
  }

  /** Notes and steps that only the company reads. */
  private static Hidden hidden(Page page, DealView besides) {
    return new Hidden(
        List.of(),
        DealTimeline.of(page, besides.facts()).stream().filter(Happening::inside).toList());
  }

  private static Line line(Page page, DealFacts.Line line) {
    String name = page.language().equals("ru") ? line.nameRu() : line.nameEn();
    return new Line(
        "%s ×\u00a0%s".formatted(name, page.format().number(line.quantity())),
        page.format().money(line.amount()));
  }

  private static DealStage lastOpen(DealFacts deal) {
    return deal.moves().stream()
        .flatMap(move -> move.from().stream())
        .reduce((earlier, later) -> later)
        .orElse(DealStage.PROSPECT);
  }

  private static String standing(Page page, DealFacts deal) {
    if (!deal.stage().isOpen()) {
      return "";
    }
    long days = Duration.between(deal.stageSince(), page.format().now()).toDays();
    return deal.path()
        .dueAt()
        .map(due -> Duration.between(deal.stageSince(), due).toDays())
        .map(norm -> page.t("deals.day_of", days + 1, Math.max(1, norm)))
        .orElse("");
  }

  private static List<Fact> facts(Page page, DealView view) {
    DealFacts deal = view.facts();
    Fact.Facts facts = Fact.list();
    if (view instanceof DealCompanyView inside) {
      facts.add(page.t("deals.partner"), inside.partnerName().orElse(page.t("deals.own")));
    }
    facts
        .add(page.t("leads.amount"), page.format().money(deal.amount()))
        .add(page.t("deals.chance"), page.t("format.percent", deal.path().percent(deal.stage())))
        .add(page.t("deals.process"), deal.path().process().name(page.language()))
        .add(page.t("deals.close"), deal.expectedClose().map(page.format()::date).orElse(null))
        .add(page.t("leads.owner"), deal.owner().orElse(null))
        .add(page.t("lead.field.COUNTRY"), page.country(deal.country().orElse(null)))
        .add(page.t("leads.external"), deal.externalId().orElse(null))
        .add(
            page.t("leads.lane"),
            deal.benefit() < 100 ? page.t("leads.lane_second", deal.benefit()) : null)
        .add(page.t("deals.contract_number"), deal.contract().number().orElse(null))
        .add(
            page.t("deals.contract_date"),
            deal.contract().date().map(page.format()::date).orElse(null))
        .add(page.t("deals.opened"), page.format().date(deal.openedAt()))
        .add(page.t("deals.closed"), deal.closedAt().map(page.format()::date).orElse(null));
    deal.path().process().terms().questions().stream()
        .filter(asked -> deal.answers().containsKey(asked.code()))
        .forEach(asked ->
            facts.add(asked.name(page.language()), Questions.answer(page, asked, deal.answers())));
    return facts.facts();
  }
}
