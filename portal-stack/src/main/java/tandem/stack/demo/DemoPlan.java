package tandem.stack.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.CommissionPlanAssigned;
import tandem.commissions.CommissionPlanPublished;
import tandem.commissions.PlanId;
import tandem.commissions.PlanTerms;
import tandem.commissions.RateRule;
import tandem.platform.Percentage;

/**
 * The partner programme: a first version without a rate for training, and a second one of this year
 * with one.
 */
final class DemoPlan {
  private static final String CODE = "partner-programme";
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8200-000000000001");

  /** A version with its terms. */
  record Version(UUID id, PlanTerms terms, LocalDate validFrom) {}

  private final Version first;
  private final Version second;

  DemoPlan(LocalDate today) {
    first =
        new Version(
            UUID.fromString("01900000-0000-7000-8201-000000000001"),
            new PlanTerms(CODE, 1, FIRST),
            today.minusMonths(14).withDayOfMonth(1));
    second =
        new Version(
            UUID.fromString("01900000-0000-7000-8201-000000000002"),
            new PlanTerms(CODE, 2, SECOND),
            today.minusMonths(5).withDayOfMonth(1));
  }

  private static final List<RateRule> FIRST =
      List.of(
          rule(1, "software", "", "0.10", "Software", "Программное обеспечение"),
          rule(
              2,
              "software",
              "SILVER",
              "0.12",
              "Software, silver partners",
              "Программное обеспечение, серебряные партнёры"),
          rule(
              3,
              "software",
              "GOLD",
              "0.15",
              "Software, gold partners",
              "Программное обеспечение, золотые партнёры"),
          rule(4, "hardware", "", "0.04", "Hardware", "Оборудование"),
          rule(
              5,
              "hardware",
              "GOLD",
              "0.055",
              "Hardware, gold partners",
              "Оборудование, золотые партнёры"),
          rule(6, "services", "", "0.08", "Services", "Услуги"));

  private static final List<RateRule> SECOND =
      List.of(
          rule(1, "software", "", "0.10", "Software", "Программное обеспечение"),
          rule(
              2,
              "software",
              "SILVER",
              "0.125",
              "Software, silver partners",
              "Программное обеспечение, серебряные партнёры"),
          rule(
              3,
              "software",
              "GOLD",
              "0.15",
              "Software, gold partners",
              "Программное обеспечение, золотые партнёры"),
          rule(4, "hardware", "", "0.045", "Hardware", "Оборудование"),
          rule(
              5,
              "hardware",
              "GOLD",
              "0.06",
              "Hardware, gold partners",
              "Оборудование, золотые партнёры"),
          rule(6, "services", "", "0.08", "Services", "Услуги"),
          rule(7, "training", "", "0.05", "Training", "Обучение"));

  Version on(LocalDate day) {
    return day.isBefore(second.validFrom()) ? first : second;
  }

  void announce(Journal journal) {
    for (Version version : List.of(first, second)) {
      Instant at =
          version.validFrom().minusDays(10).atTime(11, 0).atZone(OfficeHours.ZONE).toInstant();
      journal.add(
          Who.company(Firms.PAYER),
          new CommissionPlanPublished(
              new PlanId(ID), CODE, version.terms().version(), version.validFrom(), at),
          at);
    }
    Instant at = first.validFrom().atTime(9, 30).atZone(OfficeHours.ZONE).toInstant();
    for (Firm firm : Firms.ALL) {
      journal.add(
          Who.company(Firms.PAYER),
          new CommissionPlanAssigned(new PlanId(ID), firm.id(), CODE, first.validFrom()),
          at);
    }
  }

  void write(Connection connection) throws SQLException {
    Batch plans = new Batch("plan", "id, code, name_en, name_ru");
    plans.add(ID, CODE, "Partner programme", "Партнёрская программа");
    Batch versions = new Batch("plan_version", "id, plan_id, number, valid_from, published_at");
    Batch rules =
        new Batch("plan_rule", "plan_version_id, rule_no, category, tier, rate, name_en, name_ru");
    for (Version version : List.of(first, second)) {
      Instant published =
          version.validFrom().minusDays(10).atTime(11, 0).atZone(OfficeHours.ZONE).toInstant();
      versions.add(version.id(), ID, version.terms().version(), version.validFrom(), published);
      for (RateRule rule : version.terms().rules()) {
        rules.add(
            version.id(),
            rule.number(),
            rule.category(),
            rule.tier(),
            rule.rate().fraction(),
            rule.nameEn(),
            rule.nameRu());
      }
    }
    Batch assignments = new Batch("plan_assignment", "partner_id, plan_id, valid_from");
    Firms.ALL.forEach(firm -> assignments.add(firm.uuid(), ID, first.validFrom()));
    plans.write(connection);
    versions.write(connection);
    rules.write(connection);
    assignments.write(connection);
  }

  private static RateRule rule(
      int number, String category, String tier, String rate, String nameEn, String nameRu) {
    return new RateRule(
        number,
        Optional.of(category),
        Optional.of(tier).filter(it -> !it.isEmpty()),
        new Percentage(new BigDecimal(rate)),
        nameEn,
        nameRu);
  }
}
