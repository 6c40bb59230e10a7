package tandem.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Arrival;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.Recognition;
import tandem.access.Standing;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** What a change of standing means for the firm's people and systems, on a real database. */
class PartnerStandingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Robot ROBOT = new Robot("test");

  private final UUID id = UUID.randomUUID();
  private final PartnerId firm = new PartnerId(id);
  private final String code = "st-" + id.toString().substring(0, 8);
  private final List<DomainEvent> published = new ArrayList<>();
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
          .with(
              Events.class,
              new Events() {
                @Override
                public void publish(Caller caller, DomainEvent event) {
                  published.add(event);
                }
              });
  private final PartnerStanding standing = beans.get(PartnerStanding.class);
  private final Recognition recognition = beans.get(Recognition.class);
  private final CompanyUser manager = company(CompanyRole.CHANNEL_MANAGER);

  @BeforeEach
  void a_firm_in_good_standing() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', '%s', 'Firm', 'DE', now(), now())"
            .formatted(id, code),
        ("insert into api_client (id, partner_id, client_id, name, method, scopes, state, author_id, author_name, created_at, expires_at)"
                + " values ('%s', '%s', 'test-%s', 'ERP', 'SECRET', '{leads:read}', 'ACTIVE', '%s', 'Owner', now(), now() + interval '1 year')")
            .formatted(UUID.randomUUID(), id, code, UUID.randomUUID()));
  }

  @Test
  void a_suspended_firms_people_are_let_in_but_its_systems_are_not() {
    change(PartnerStatus.SUSPENDED, StatusReason.OVERDUE_PAYMENT, 0);

    PartnerUser person = arrive("partner_admin");
    assertThat(person.standing()).isEqualTo(Standing.SUSPENDED);
    assertThatThrownBy(person::requireGoodStanding)
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, no -> assertThat(no.code()).isEqualTo("partner_suspended"));
    assertThatThrownBy(() -> arrive("partner_system"))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, no -> assertThat(no.code()).isEqualTo("partner_suspended"));
  }

  @Test
  void an_active_firm_is_as_before() {
    change(PartnerStatus.SUSPENDED, StatusReason.UNDER_REVIEW, 0);
    change(PartnerStatus.ACTIVE, StatusReason.RESOLVED, 1);

    assertThat(arrive("partner_system").standing()).isEqualTo(Standing.GOOD);
    assertThat(published)
        .containsExactly(
            new PartnerStatusChanged(
                firm,
                PartnerStatus.ACTIVE,
                PartnerStatus.SUSPENDED,
                StatusReason.UNDER_REVIEW,
                NOON),
            new PartnerStatusChanged(
                firm, PartnerStatus.SUSPENDED, PartnerStatus.ACTIVE, StatusReason.RESOLVED, NOON));
  }

  @Test
  void every_change_is_kept_for_the_firm_to_read_and_for_no_other() {
    change(PartnerStatus.TERMINATED, StatusReason.AGREEMENT_ENDED, 0);
    PartnerUser own = arrive("partner_seller");
    PartnerUser stranger =
        new PartnerUser(
            new PersonId(new UUID(2, 9)),
            "S",
            new PartnerId(new UUID(1, 99)),
            "Other",
            Set.of(PartnerRole.ADMIN),
            "en",
            "test");

    assertThat(database.as(own, () -> standing.history(own, firm)))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.reason()).isEqualTo(StatusReason.AGREEMENT_ENDED);
          assertThat(change.note()).contains("Because.");
          assertThat(change.at()).isEqualTo(NOON);
        });
    assertThatThrownBy(() -> standing.history(stranger, firm)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void a_change_needs_a_fitting_reason_the_version_seen_and_a_way_from_here() {
    assertThatThrownBy(() -> change(PartnerStatus.SUSPENDED, StatusReason.RESOLVED, 0))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> change(PartnerStatus.ACTIVE, StatusReason.RESOLVED, 0))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            no -> assertThat(no.allowed()).containsExactly("SUSPENDED", "TERMINATED"));
    assertThatThrownBy(() -> change(PartnerStatus.SUSPENDED, StatusReason.OTHER, 7))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  void neither_reviewers_nor_partners_change_it() {
    ChangeStatus suspension = new ChangeStatus(PartnerStatus.SUSPENDED, StatusReason.OTHER, null);
    for (CompanyRole role : List.of(CompanyRole.APPROVER, CompanyRole.AUDITOR)) {
      assertThatThrownBy(() -> standing.change(company(role), firm, 0, suspension))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> standing.change(arrive("partner_admin"), firm, 0, suspension))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void every_status_has_a_reason_and_every_reason_a_status() {
    for (PartnerStatus status : PartnerStatus.values()) {
      assertThat(status.reasons()).contains(StatusReason.OTHER).hasSizeGreaterThan(2);
    }
  }

  private void change(PartnerStatus to, StatusReason reason, long version) {
    database.as(
        manager,
        () -> standing.change(manager, firm, version, new ChangeStatus(to, reason, " Because. ")));
  }

  private PartnerUser arrive(String role) {
    Arrival arrival =
        new Arrival(
            UUID.randomUUID(),
            "u-" + UUID.randomUUID(),
            "Somebody",
            Optional.empty(),
            "en",
            Optional.of(code),
            Set.of(role),
            "test-" + code,
            role.equals("partner_system"));
    return (PartnerUser) database.as(ROBOT, () -> recognition.recognise(ROBOT, arrival));
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(new PersonId(new UUID(9, 1)), "Martin", Set.of(role), "en", "test");
  }
}
