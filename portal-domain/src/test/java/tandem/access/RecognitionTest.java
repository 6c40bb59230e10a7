package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class RecognitionTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot DOORKEEPER = new Robot("doorkeeper");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final Recognition recognition =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(Events.class, ours.events)
          .get(Recognition.class);

  @Test
  void roles_of_people_are_what_tandem_keeps_not_what_an_old_token_says() throws SQLException {
    database.asOwner(
        "update person set roles = '{partner_finance}' where id = '" + ours.sellerId.value() + "'");

    PartnerUser user = (PartnerUser) arrive(person(ours.sellerId.value(), ours.code));

    assertThat(user.roles()).containsExactly(PartnerRole.FINANCE);
  }

  @Test
  void whoever_was_sent_away_or_sleeps_is_refused_whatever_the_token_says() throws SQLException {
    for (String state : new String[] {"DISABLED", "SUSPENDED"}) {
      database.asOwner(
          "update person set state = '%s' where id = '%s'".formatted(state, ours.sellerId.value()));
      assertRefused(
          person(ours.sellerId.value(), ours.code),
          "account_" + state.toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void an_account_in_a_second_firm_is_somebody_else_there() throws SQLException {
    UUID account = ours.sellerId.value();
    PartnerUser here = (PartnerUser) arrive(person(account, ours.code));
    PartnerUser there = (PartnerUser) arrive(person(account, theirs.code));

    assertThat(here.person()).isEqualTo(ours.sellerId);
    assertThat(there.firm()).isEqualTo(theirs.firm);
    assertThat(there.person()).isNotEqualTo(here.person());
    assertThat(((PartnerUser) arrive(person(account, theirs.code))).person())
        .as("the same at the next visit")
        .isEqualTo(there.person());

    database.asOwner(
        "update person set state = 'DISABLED' where id = '" + there.person().value() + "'");
    assertRefused(person(account, theirs.code), "account_disabled");
    assertThat(((PartnerUser) arrive(person(account, ours.code))).person())
        .as("out of one firm is not out of the other")
        .isEqualTo(ours.sellerId);
  }

  @Test
  void nobody_is_on_both_sides() throws SQLException {
    assertRefused(company(ours.sellerId.value()), "organization_ambiguous");

    UUID colleague = UUID.randomUUID();
    arrive(company(colleague));
    assertRefused(person(colleague, ours.code), "organization_ambiguous");
  }

  @Test
  void a_stranger_without_roles_and_invitation_is_nobody() {
    Arrival stranger =
        new Arrival(
            UUID.randomUUID(),
            "x",
            "X",
            Optional.of("x@fx.example"),
            "en",
            Optional.of(ours.code),
            Set.of(),
            "tandem-portal",
            false);
    assertRefused(stranger, "role_required");
  }

  @Test
  void machines_need_a_row_that_is_neither_revoked_nor_expired() throws SQLException {
    assertRefused(machine("unknown-client"), "client_unknown");
    client("good", "ACTIVE", "2026-11-22T12:00:00.001Z", "null");
    client("late", "ACTIVE", "2026-11-22T12:00:00Z", "null");
    client("gone", "REVOKED", "2027-11-22T12:00:00Z", "now()");

    PartnerUser user = (PartnerUser) arrive(machine(ours.code + "-good"));

    assertThat(user.roles()).containsExactly(PartnerRole.SYSTEM);
    assertRefused(machine(ours.code + "-late"), "client_expired");
    assertRefused(machine(ours.code + "-gone"), "client_revoked");
  }

  @Test
  void a_machine_of_another_firm_is_unknown_here() throws SQLException {
    client("erp", "ACTIVE", "2027-11-22T12:00:00Z", "null");
    Arrival elsewhere =
        new Arrival(
            UUID.randomUUID(),
            ours.code + "-erp",
            "erp",
            Optional.empty(),
            "en",
            Optional.of(theirs.code),
            Set.of("partner_system"),
            ours.code + "-erp",
            true);
    assertRefused(elsewhere, "client_unknown");
  }

  private void client(String name, String state, String expires, String revoked)
      throws SQLException {
    database.asOwner(
        "insert into api_client (id, partner_id, client_id, name, method, scopes, state, author_id, author_name, created_at, expires_at, revoked_at)"
            + " values ('%s', '%s', '%s', 'ERP', 'SECRET', '{leads:read}', '%s', '%s', 'S', now(), '%s', %s)"
                .formatted(
                    UUID.randomUUID(),
                    ours.firm.value(),
                    ours.code + "-" + name,
                    state,
                    ours.ownerId.value(),
                    expires,
                    revoked));
  }

  private Actor arrive(Arrival arrival) {
    return database.as(DOORKEEPER, () -> recognition.recognise(DOORKEEPER, arrival));
  }

  private void assertRefused(Arrival arrival, String code) {
    assertThatThrownBy(() -> arrive(arrival))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Arrival person(UUID subject, String firm) {
    return new Arrival(
        subject,
        subject.toString(),
        "Somebody",
        Optional.empty(),
        "en",
        Optional.of(firm),
        Set.of("partner_seller"),
        "tandem-portal",
        false);
  }

  private static Arrival company(UUID subject) {
    return new Arrival(
        subject,
        subject.toString(),
        "Somebody",
        Optional.empty(),
        "en",
        Optional.empty(),
        Set.of("auditor"),
        "tandem-portal",
        false);
  }

  private Arrival machine(String client) {
    return new Arrival(
        UUID.randomUUID(),
        client + UUID.randomUUID(),
        client,
        Optional.empty(),
        "en",
        Optional.of(ours.code),
        Set.of("partner_system"),
        client,
        true);
  }
}
