package tandem.web.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.PlanId;
import tandem.commissions.PlanVersionId;
import tandem.commissions.plans.Acceptance;
import tandem.commissions.plans.PlanReport;
import tandem.commissions.plans.PlanView;
import tandem.commissions.plans.Trial;
import tandem.commissions.rules.Finding;
import tandem.commissions.rules.PlanLint;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.RuleEngine;
import tandem.commissions.rules.Vocabulary;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** A plan with every kind of rule, in force, as a draft, with mistakes and before publishing. */
public final class PlanSample {
  private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final WrittenTest SALE =
      new WrittenTest(
          "A large sale",
          null,
          "software",
          "GOLD",
          "DE",
          null,
          "registered",
          "new",
          "12000",
          "3",
          "2026-11-20",
          "9000",
          "1255");

  private PlanSample() {}

  public static Object list(Page page) {
    return new PlanListModel(
        List.of(row(page, version(2)), row(page, draft())), page.viewer().company(), Form.blank());
  }

  public static Object read(Page page) {
    return model(
        page,
        version(2),
        List.of(version(2)),
        PlanParts.accept(
            page, version(2), new Acceptance(true, "0f".repeat(32), Optional.empty()), true),
        PlanModel.Acts.NONE);
  }

  public static Object tried(Page page) {
    return model(
        page,
        draft(),
        List.of(draft(), version(2)),
        Optional.empty(),
        new PlanModel.Acts(true, true, true, true, true));
  }

  public static Object edited(Page page) {
    return DraftModel.of(page, draft(), PlanTyped.of(draft()));
  }

  public static Object wrong(Page page) {
    Form form = PlanTyped.of(draft());
    return DraftModel.of(
        page,
        draft(),
        new Form(
            form.values(),
            List.of(
                new FieldError("rules.0.pays.steps", page.t("problem.steps_order")),
                new FieldError("rules.1.pays.formula", page.t("plans.at_character", 8)))));
  }

  public static Object publishing(Page page) {
    return new PublicationModel(
        "/plans/x",
        "Growth",
        3,
        1,
        PlanParts.period(page, draft()),
        PlanParts.changes(page, WrittenPlan.USUAL, draft().terms()),
        List.of(page.t("plans.finding.gap", 2, "5000.00 EUR")),
        List.of(),
        List.of(page.t("plans.changed_meanwhile")));
  }

  private static PlanModel model(
      Page page,
      PlanView plan,
      List<PlanView> versions,
      Optional<PlanModel.Accept> acceptance,
      PlanModel.Acts acts) {
    PlanRules rules = PlanReader.read(plan.terms(), Vocabulary.ANY).plan().orElseThrow();
    var sale = PlanReader.sale("sale.", SALE, rules, Vocabulary.ANY);
    var earned = RuleEngine.work(rules, sale);
    Trial trial =
        new Trial(
            plan,
            earned,
            earned.stream().map(each -> each.result()).reduce(Money.of("0", "EUR"), Money::plus));
    return PlanParts.model(
        page,
        plan,
        versions,
        new PlanReport(
            List.of(new Refusal.Problem("rules.1.pays.formula", "formula_kind", "character 8: no")),
            List.of(new Finding("more_pays_less", 1, "10000.00 EUR")),
            PlanLint.test(rules)),
        acceptance,
        Form.blank(),
        Optional.of(PlanParts.result(page, trial)),
        acts);
  }

  private static PlanListModel.Row row(Page page, PlanView plan) {
    return new PlanListModel.Row(
        PlanParts.path(plan),
        plan.name(page.language()),
        plan.code(),
        PlanParts.state(page, plan),
        PlanParts.period(page, plan));
  }

  private static PlanView version(int number) {
    return view(Optional.of(new PlanVersionId(new UUID(1, number))), number, true);
  }

  private static PlanView draft() {
    return view(Optional.empty(), 3, false);
  }

  private static PlanView view(Optional<PlanVersionId> version, int number, boolean inForce) {
    return new PlanView(
        new PlanId(new UUID(1, 7)),
        "growth",
        "Growth",
        "Рост",
        version,
        number,
        LocalDate.of(2026, 10, 1),
        version.isPresent() ? Optional.empty() : Optional.of(LocalDate.of(2027, 12, 31)),
        inForce,
        terms(),
        Optional.of(new PersonId(new UUID(2, 2))),
        THEN,
        4);
  }

  static WrittenPlan terms() {
    return new WrittenPlan(
        "EUR",
        "won",
        true,
        null,
        null,
        null,
        "50000",
        "quarter",
        List.of(
            new WrittenRule(
                "Software by volume",
                "Программы по объёму",
                "commission",
                new WrittenConditions(
                    List.of(),
                    List.of("software"),
                    List.of("GOLD", "SILVER"),
                    List.of("DE", "RU"),
                    List.of("registering"),
                    List.of("registered"),
                    List.of("new", "expansion"),
                    "100",
                    "100000",
                    "1",
                    "1000",
                    "2026-01-01",
                    "2026-12-31"),
                new WrittenPay(
                    "retroactive",
                    null,
                    null,
                    List.of(new WrittenStep("0", "5"), new WrittenStep("10000", "7.5")),
                    null),
                List.of(new WrittenAccelerator("100", "150")),
                "5000",
                "10"),
            new WrittenRule(
                "New customers",
                "Новые заказчики",
                "bonus",
                WrittenConditions.NONE,
                new WrittenPay(
                    "formula",
                    null,
                    null,
                    List.of(),
                    "if(motion = \"new\", least(amount * 1%, 100 EUR), 0 EUR)"),
                List.of(),
                null,
                null),
            new WrittenRule(
                "Services",
                "Услуги",
                "commission",
                new WrittenConditions(
                    List.of(),
                    List.of("services"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
                new WrittenPay("per_unit", null, "12.50", List.of(), null),
                List.of(),
                null,
                null)),
        List.of(SALE));
  }
}
