package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.rights.Cast;
import tandem.deals.Sales;
import tandem.platform.EventJson;
import tandem.platform.Money;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Which version a new deal gets. */
class ProcessBookTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final CompanyUser MANAGER = (CompanyUser) Cast.company(CompanyRole.SALES_MANAGER);
  private static final Money AMOUNT = Money.of("10.00", "EUR");

  private final ProcessId process = new ProcessId(UUID.randomUUID());
  private final String old = "old-" + process.value();
  private final String now = "now-" + process.value();
  private final String next = "next-" + process.value();
  private final ProcessBook book =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(Instant.parse("2027-02-15T10:00:00Z"), ZoneOffset.UTC))
          .get(ProcessBook.class);

  @BeforeEach
  void two_versions_and_a_draft() throws SQLException {
    database.asOwner(
        "insert into sales_process (id, code, name_en, name_ru, created_at) values ('%s', '%s', 'Probe', 'Проба', now())"
            .formatted(process.value(), process.value().toString().substring(0, 30)),
        version(1, old, true),
        version(2, now, true),
        version(3, next, false));
  }

  @Test
  void a_new_deal_gets_the_version_in_force() {
    assertThat(chosen(now).id()).isEqualTo(process);
    assertThat(chosen(now).number()).isEqualTo(2);
  }

  @Test
  void what_was_said_before_or_is_drafted_takes_no_deal() {
    assertThat(chosen(old).standard()).isTrue();
    assertThat(chosen(next).standard()).isTrue();
    assertThat(chosen("nobody's").standard()).isTrue();
  }

  @Test
  void a_list_shows_what_is_in_force_and_one_process_all_its_versions() {
    List<ProcessView> current = database.as(MANAGER, () -> book.current(true));
    assertThat(current.getFirst().standard()).isTrue();
    assertThat(current)
        .filteredOn(each -> each.id().equals(process))
        .extracting(ProcessView::number)
        .containsExactly(2);
    assertThat(database.as(MANAGER, () -> book.versions(process, true)))
        .extracting(ProcessView::number)
        .containsExactly(3, 2, 1);
    assertThat(database.as(MANAGER, () -> book.versions(process, false)))
        .extracting(ProcessView::number)
        .containsExactly(2, 1);
  }

  private ProcessView chosen(String product) {
    return database.as(MANAGER, () -> book.choose(List.of(Set.of(product)), AMOUNT, ""));
  }

  private String version(int number, String product, boolean published) {
    ProcessTerms usual = Sales.terms(ProcessKind.FREE);
    ProcessTerms terms =
        new ProcessTerms(
            ProcessKind.FREE,
            new Takes(List.of(product), List.of(), null, null, null),
            usual.stages(),
            usual.questions());
    return "insert into sales_process_version (process_id, number, state, terms, changed_at, published_at) values ('%s', %d, '%s', '%s', now(), %s)"
        .formatted(
            process.value(),
            number,
            published ? "PUBLISHED" : "DRAFT",
            EventJson.write(terms).replace("'", "''"),
            published ? "'2026-01-15T10:00:00Z'" : "null");
  }
}
