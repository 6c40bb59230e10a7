package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.platform.PersonId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Who of the company is told of something at a firm. */
class ReadersTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("readers");

  private final FirmFixture firm = new FirmFixture(database);
  private final Readers readers =
      new Beans(database.em()).with(Clock.class, Clock.systemUTC()).get(Readers.class);
  private final String role = "it_" + UUID.randomUUID();
  private final PersonId all = new PersonId(UUID.randomUUID());
  private final PersonId byRole = new PersonId(UUID.randomUUID());
  private final PersonId ofThatFirm = new PersonId(UUID.randomUUID());
  private final PersonId ofAnother = new PersonId(UUID.randomUUID());
  private final PersonId ofNone = new PersonId(UUID.randomUUID());
  private final PersonId gone = new PersonId(UUID.randomUUID());

  @BeforeEach
  void people_with_every_scope() throws SQLException {
    FirmFixture another = new FirmFixture(database);
    person(all, "channel_manager", "ACTIVE");
    person(byRole, "approver", "ACTIVE");
    person(ofThatFirm, "approver", "ACTIVE");
    person(ofAnother, "approver", "ACTIVE");
    person(ofNone, "channel_manager", "ACTIVE");
    person(gone, "approver", "DISABLED");
    scope(all, "ALL");
    scope(ofThatFirm, "OWN");
    scope(ofAnother, "OWN");
    portfolio(ofThatFirm, firm);
    portfolio(ofAnother, another);
  }

  @Test
  void of_a_record_those_are_told_who_see_its_firm() {
    assertThat(told(() -> readers.withRole(role, firm.firm)))
        .containsExactlyInAnyOrder(all, byRole, ofThatFirm);
  }

  @Test
  void of_what_belongs_to_no_firm_yet_those_are_told_who_see_all() {
    assertThat(told(() -> readers.withRole(role))).containsExactlyInAnyOrder(all, byRole);
  }

  private static List<PersonId> told(java.util.function.Supplier<List<Reader>> found) {
    return database.as(ROBOT, found).stream().map(Reader::person).toList();
  }

  private void person(PersonId id, String realRole, String state) throws SQLException {
    database.asOwner(
        "insert into person (id, username, name, roles, state) values ('%s', '%s', 'Somebody', '{%s,%s}', '%s')"
            .formatted(id.value(), id.value(), role, realRole, state));
  }

  private static void scope(PersonId id, String scope) throws SQLException {
    database.asOwner(
        "insert into company_scope (person_id, scope, author_id, given_at) values ('%s', '%s', '%s', now())"
            .formatted(id.value(), scope, id.value()));
  }

  private static void portfolio(PersonId id, FirmFixture firm) throws SQLException {
    database.asOwner(
        "insert into portfolio (partner_id, person_id, author_id, given_at) values ('%s', '%s', '%s', now())"
            .formatted(firm.firm.value(), id.value(), id.value()));
  }
}
