package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.deals.Sales;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Nobody publishes what they had a hand in, on a real database. */
class ProcessEditingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final ProcessTerms STRICT = Sales.terms(ProcessKind.SIMPLE);
  private static final ProcessTerms LOOSE = Sales.terms(ProcessKind.COMPLEX);

  private final CompanyUser both = company(CompanyRole.SALES_MANAGER, CompanyRole.APPROVER);
  private final CompanyUser manager = company(CompanyRole.SALES_MANAGER);
  private final CompanyUser approver = company(CompanyRole.APPROVER);
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(Instant.parse("2027-02-15T10:00:00Z"), ZoneOffset.UTC))
          .with(ProcessNames.class, new NoNames())
          .with(
              Events.class,
              new Events() {
                @Override
                public void publish(Caller caller, DomainEvent event) {}
              });
  private final ProcessEditing editing = beans.get(ProcessEditing.class);
  private final ProcessBook book = beans.get(ProcessBook.class);

  /** These terms name nothing that is kept elsewhere. */
  private static final class NoNames extends ProcessNames {
    @Override
    ProcessRules.Known known(ProcessTerms terms) {
      return new ProcessRules.Known(
          Set.of(), Set.of(), Set.of(Requirement.FIELD), (check, stage) -> false);
    }
  }

  @Test
  void whoever_wrote_a_part_does_not_publish_it_though_another_wrote_last() {
    ProcessId id = begin(both);
    change(both, id, STRICT);
    refused("four_eyes_required", () -> publish(both, id));
    change(manager, id, LOOSE);
    refused("four_eyes_required", () -> publish(both, id));
    publish(approver, id);
    assertThat(draft(id).state()).isEqualTo(ProcessState.PUBLISHED);
  }

  @Test
  void saving_what_it_says_already_makes_nobody_its_author() {
    ProcessId id = begin(manager);
    change(manager, id, STRICT);
    long revision = draft(id).revision();
    change(both, id, STRICT);
    assertThat(draft(id).author()).contains(manager.person());
    assertThat(draft(id).revision()).isEqualTo(revision);
    publish(both, id);
    assertThat(draft(id).state()).isEqualTo(ProcessState.PUBLISHED);
  }

  @Test
  void the_table_holds_it_too() {
    ProcessId id = begin(both);
    change(manager, id, STRICT);
    assertThatThrownBy(() ->
            database.asOwner(
                "update sales_process_version set state = 'PUBLISHED', published_at = now(), publisher_id = '%s' where process_id = '%s'"
                    .formatted(both.person().value(), id.value())))
        .hasMessageContaining("check constraint");
  }

  private ProcessId begin(CompanyUser who) {
    String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
    return as(who, () -> editing.begin(who, new NewProcess(code, "Process", "Процесс")));
  }

  private void change(CompanyUser who, ProcessId id, ProcessTerms terms) {
    long revision = draft(id).revision();
    database.as(who, () -> editing.change(who, id, 1, revision, terms));
  }

  private void publish(CompanyUser who, ProcessId id) {
    long revision = draft(id).revision();
    database.as(who, () -> editing.publish(who, id, 1, revision));
  }

  private ProcessView draft(ProcessId id) {
    return as(manager, () -> book.version(id, 1));
  }

  private static void refused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }

  private static CompanyUser company(CompanyRole... roles) {
    return new CompanyUser(new PersonId(UUID.randomUUID()), "Martin", Set.of(roles), "en", "test");
  }
}
