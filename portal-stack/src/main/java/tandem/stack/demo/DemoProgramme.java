package tandem.stack.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.Breach;
import tandem.leads.programmes.Eligibility;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.FormTerms;
import tandem.leads.programmes.PolicyRow;
import tandem.leads.programmes.ProgrammeDrafted;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammePublished;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.TierProtection;
import tandem.partners.PartnerTier;

/**
 * A programme of the demo beside the standard one: large projects, which two people decide and
 * which are protected longer. A draft of its next version waits for a second person.
 */
final class DemoProgramme {
  private static final ProgrammeId ID =
      new ProgrammeId(UUID.fromString("01900000-0000-7000-8400-000000000001"));
  private static final String CODE = "projects";

  private static final ExtraField STAGE =
      new ExtraField(
          "project_stage",
          ExtraField.Kind.CHOICE,
          "How far is the project?",
          "На каком этапе проект?",
          true,
          0,
          null,
          null,
          List.of(
              new ExtraField.Option("idea", "An idea", "Идея"),
              new ExtraField.Option("budget", "The budget is there", "Есть бюджет"),
              new ExtraField.Option("tender", "A tender is out", "Объявлен тендер")));

  private static final ExtraField TENDER =
      new ExtraField(
          "tender_number",
          ExtraField.Kind.TEXT,
          "Number of the tender",
          "Номер тендера",
          false,
          60,
          null,
          null,
          List.of());

  private final LocalDate first;
  private final LocalDate next;
  private final Instant published;
  private final Instant drafted;

  DemoProgramme(OfficeHours hours) {
    first = hours.today().minusMonths(6);
    next = hours.today().plusMonths(1);
    published = first.minusDays(7).atTime(11, 0).atZone(OfficeHours.ZONE).toInstant();
    drafted = hours.daysAgo(2);
  }

  void announce(Journal journal) {
    journal.add(
        Who.company(Firms.MANAGER), new ProgrammeDrafted(ID, CODE, 1, published), published);
    journal.add(
        Who.company(Firms.APPROVER), new ProgrammePublished(ID, CODE, 1, published), published);
    journal.add(Who.company(Firms.MANAGER), new ProgrammeDrafted(ID, CODE, 2, drafted), drafted);
  }

  void write(Connection owner) throws SQLException {
    Batch programmes = new Batch("programme", "id, code, name_en, name_ru, created_at");
    programmes.add(ID.value(), CODE, "Large projects", "Крупные проекты", published);
    Batch versions =
        new Batch(
            "programme_version",
            "programme_id, number, state, valid_from, terms::jsonb, author_id, publisher_id, changed_at, published_at");
    versions.add(
        ID.value(),
        1,
        "PUBLISHED",
        first,
        EventText.of(terms("100000", null)),
        Firms.MANAGER.id(),
        Firms.APPROVER.id(),
        published,
        published);
    versions.add(
        ID.value(),
        2,
        "DRAFT",
        next,
        EventText.of(terms("50000", 3)),
        Firms.MANAGER.id(),
        null,
        drafted,
        null);
    programmes.write(owner);
    versions.write(owner);
  }

  /**
   * @param twoFrom the amount from which two people decide
   * @param twoDays working days within which these two answer, if not within the programme's
   */
  private static ProgrammeTerms terms(String twoFrom, @Nullable Integer twoDays) {
    return new ProgrammeTerms(
        Eligibility.ALL,
        List.of(
            new PolicyRow(
                List.of(),
                false,
                new BigDecimal(twoFrom),
                null,
                "EUR",
                List.of(),
                List.of(),
                Approval.FOUR_EYES,
                0,
                twoDays),
            new PolicyRow(
                List.of(),
                false,
                null,
                null,
                null,
                List.of("services", "training"),
                List.of(),
                Approval.STEPS,
                1,
                2)),
        List.of(
            new TierProtection(PartnerTier.SILVER, 150), new TierProtection(PartnerTier.GOLD, 180)),
        60,
        2,
        45,
        5,
        Breach.ESCALATE,
        null,
        null,
        new FormTerms(
            List.of("customer.tax_id", "expected_close", "need"), 40, 3, List.of(STAGE, TENDER)),
        ProgrammeTerms.SECOND_LANE);
  }
}
