package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.commissions.CommissionPlanAssigned;
import tandem.commissions.CommissionPlanPublished;
import tandem.commissions.PlanId;
import tandem.commissions.plans.PlanDrafted;
import tandem.commissions.rules.WrittenPlan;
import tandem.commissions.rules.WrittenPlan.WrittenAccelerator;
import tandem.commissions.rules.WrittenPlan.WrittenConditions;
import tandem.commissions.rules.WrittenPlan.WrittenPay;
import tandem.commissions.rules.WrittenPlan.WrittenRule;
import tandem.commissions.rules.WrittenPlan.WrittenStep;
import tandem.commissions.rules.WrittenPlan.WrittenTest;

/**
 * A plan of typed rules, in force for one firm from today on; a draft of its next version waits for
 * a second person.
 */
final class DemoGrowth {
  private static final String CODE = "growth";
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8200-000000000002");
  private static final UUID VERSION = UUID.fromString("01900000-0000-7000-8201-000000000003");
  private static final Person WRITER =
      Firms.COMPANY.stream().filter(it -> it.roles().contains("finance")).findFirst().orElseThrow();

  private final LocalDate today;
  private final LocalDate first;
  private final Firm firm = Firms.ALL.getLast();
  private final Instant published;
  private final Instant drafted;

  DemoGrowth(OfficeHours hours) {
    today = hours.today();
    first = today;
    published = first.minusDays(5).atTime(15, 0).atZone(OfficeHours.ZONE).toInstant();
    drafted = hours.daysAgo(1);
  }

  void announce(Journal journal) {
    PlanId id = new PlanId(ID);
    Instant before = published.minusSeconds(86_400);
    journal.add(Who.company(WRITER), new PlanDrafted(id, CODE, 1, before), before);
    journal.add(
        Who.company(Firms.PAYER),
        new CommissionPlanPublished(id, CODE, 1, first, published),
        published);
    journal.add(
        Who.company(Firms.PAYER),
        new CommissionPlanAssigned(id, firm.id(), CODE, first),
        published.plusSeconds(60));
    journal.add(Who.company(WRITER), new PlanDrafted(id, CODE, 2, drafted), drafted);
  }

  void write(Connection owner) throws SQLException {
    Batch plans = new Batch("plan", "id, code, name_en, name_ru");
    plans.add(ID, CODE, "Growth plan", "План роста");
    Batch versions =
        new Batch(
            "plan_version",
            "id, plan_id, number, valid_from, published_at, terms::jsonb, author_id, publisher_id");
    WrittenPlan terms = terms("10");
    versions.add(
        VERSION, ID, 1, first, published, EventText.of(terms), WRITER.id(), Firms.PAYER.id());
    Batch rules = new Batch("plan_rule", "plan_version_id, rule_no, rate, name_en, name_ru");
    int number = 0;
    for (WrittenRule rule : terms.rules()) {
      rules.add(VERSION, ++number, java.math.BigDecimal.ZERO, rule.nameEn(), rule.nameRu());
    }
    Batch drafts =
        new Batch("plan_draft", "plan_id, valid_from, terms::jsonb, author_id, changed_at");
    drafts.add(
        ID, today.plusMonths(1).withDayOfMonth(1), EventText.of(terms("11")), WRITER.id(), drafted);
    Batch assignments = new Batch("plan_assignment", "partner_id, plan_id, valid_from");
    assignments.add(firm.uuid(), ID, first);
    plans.write(owner);
    versions.write(owner);
    rules.write(owner);
    drafts.write(owner);
    assignments.write(owner);
  }

  /**
   * @param highest rate of the highest step
   */
  private static WrittenPlan terms(String highest) {
    return new WrittenPlan(
        "EUR",
        "won",
        false,
        null,
        null,
        null,
        "100000",
        "quarter",
        List.of(
            rule(
                "Software, hardware and services by volume",
                "Программы, оборудование и услуги по объёму",
                "commission",
                WrittenConditions.NONE,
                new WrittenPay(
                    "retroactive",
                    null,
                    null,
                    List.of(
                        new WrittenStep("0", "6"),
                        new WrittenStep("25000", "8"),
                        new WrittenStep("75000", highest)),
                    null),
                List.of(new WrittenAccelerator("100", "120")),
                "25000"),
            rule(
                "Training, a sum for each seat",
                "Обучение, сумма за место",
                "commission",
                new WrittenConditions(
                    List.of(),
                    List.of("training"),
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
                new WrittenPay("per_unit", null, "40", List.of(), null),
                List.of(),
                null),
            rule(
                "A new customer",
                "Новый заказчик",
                "bonus",
                new WrittenConditions(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("new"),
                    "1000",
                    null,
                    null,
                    null,
                    null,
                    null),
                new WrittenPay("formula", null, null, List.of(), "least(amount * 1%, 250 EUR)"),
                List.of(),
                null)),
        List.of(
            new WrittenTest(
                "The cent that reaches a step",
                null,
                "software",
                null,
                null,
                null,
                null,
                "renewal",
                "0.01",
                null,
                "2026-11-20",
                "24999.99",
                "500"),
            new WrittenTest(
                "Ten seats of a training",
                null,
                "training",
                null,
                null,
                null,
                null,
                "renewal",
                "5000",
                "10",
                "2026-11-20",
                null,
                "400")));
  }

  private static WrittenRule rule(
      String nameEn,
      String nameRu,
      String effect,
      WrittenConditions when,
      WrittenPay pays,
      List<WrittenAccelerator> accelerators,
      @Nullable String cap) {
    return new WrittenRule(nameEn, nameRu, effect, when, pays, accelerators, cap, null);
  }
}
