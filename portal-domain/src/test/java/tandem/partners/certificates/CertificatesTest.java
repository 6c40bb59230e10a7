package tandem.partners.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** A certificate opens what a rule closes, from its first day to its last, on a real database. */
class CertificatesTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final UUID id = UUID.randomUUID();
  private final PartnerId firm = new PartnerId(id);
  private final String word = id.toString().substring(0, 8);
  private final CompanyUser manager = company(CompanyRole.CHANNEL_MANAGER);
  private final PartnerUser seller =
      new PartnerUser(
          new PersonId(UUID.randomUUID()),
          "S",
          firm,
          "Firm",
          Set.of(PartnerRole.SELLER),
          "en",
          "test");

  @BeforeEach
  void a_firm() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', 'ce-%s', 'Firm', 'DE', now(), now())"
            .formatted(id, word));
  }

  @Test
  void without_a_rule_nothing_needs_a_certificate_and_with_one_it_does_from_its_day_on() {
    assertThatCode(() -> leads(TODAY, word)).doesNotThrowAnyException();
    rule(TODAY.plusDays(1));
    assertThatCode(() -> leads(TODAY, word)).doesNotThrowAnyException();

    assertThatThrownBy(() -> leads(TODAY.plusDays(1), word, "other"))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            no -> {
              assertThat(no.code()).isEqualTo("certificate_required");
              assertThat(no.problems())
                  .singleElement()
                  .satisfies(problem -> assertThat(problem.message()).contains(word, "expert"));
            });
    assertThatCode(() -> leads(TODAY.plusDays(1), "other")).doesNotThrowAnyException();
  }

  @Test
  void a_certificate_counts_from_its_first_day_to_its_last_unless_it_is_revoked() {
    rule(TODAY);
    CertificateId certificate = record(TODAY.plusDays(1), Optional.of(TODAY.plusDays(3)));

    assertThatThrownBy(() -> leads(TODAY, word)).isInstanceOf(Refusal.Unprocessable.class);
    assertThatCode(() -> leads(TODAY.plusDays(1), word)).doesNotThrowAnyException();
    assertThatCode(() -> leads(TODAY.plusDays(3), word)).doesNotThrowAnyException();
    assertThatThrownBy(() -> leads(TODAY.plusDays(4), word))
        .isInstanceOf(Refusal.Unprocessable.class);

    as(
        manager,
        () -> {
          certificates(TODAY).revoke(manager, firm, certificate);
          return true;
        });
    assertThatThrownBy(() -> leads(TODAY.plusDays(2), word))
        .isInstanceOf(Refusal.Unprocessable.class);
    assertThat(as(seller, () -> certificates(TODAY).list(seller, firm)))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.revoked()).isTrue();
          assertThat(seen.valid()).isFalse();
        });
  }

  @Test
  void a_lifted_rule_closes_nothing() {
    rule(TODAY);
    as(
        manager,
        () -> {
          certificates(TODAY).removeRule(manager, word, "expert");
          return true;
        });

    assertThatCode(() -> leads(TODAY, word)).doesNotThrowAnyException();
    assertThatThrownBy(() ->
            as(
                manager,
                () -> {
                  certificates(TODAY).removeRule(manager, word, "expert");
                  return true;
                }))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void what_makes_no_certificate_is_named() {
    RecordCertificate wrong =
        new RecordCertificate(
            Optional.of(new PersonId(UUID.randomUUID())),
            "Not A Code",
            " ",
            TODAY,
            Optional.of(TODAY.minusDays(1)));

    assertThatThrownBy(() -> as(manager, () -> certificates(TODAY).record(manager, firm, wrong)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.problems())
                    .extracting(Refusal.Problem::field)
                    .containsExactly("kind", "number", "valid_until", "person_id"));
  }

  @Test
  void only_channel_managers_record_and_a_firm_sees_its_own_only() {
    RecordCertificate order =
        new RecordCertificate(Optional.empty(), "expert", "1", TODAY, Optional.empty());
    CompanyUser auditor = company(CompanyRole.AUDITOR);
    assertThatThrownBy(() -> certificates(TODAY).record(auditor, firm, order))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> certificates(TODAY).record(seller, firm, order))
        .isInstanceOf(Refusal.Forbidden.class);
    PartnerId other = new PartnerId(new UUID(1, 78));
    assertThatThrownBy(() -> certificates(TODAY).list(seller, other))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private void rule(LocalDate from) {
    as(
        manager,
        () -> {
          certificates(TODAY).setRule(manager, word, "expert", from);
          return true;
        });
  }

  private CertificateId record(LocalDate from, Optional<LocalDate> until) {
    RecordCertificate order = new RecordCertificate(Optional.empty(), "expert", "N-1", from, until);
    return as(manager, () -> certificates(TODAY).record(manager, firm, order));
  }

  private void leads(LocalDate day, String... categories) {
    as(
        seller,
        () -> {
          beans(day).get(CertificateGate.class).requireForLeads(firm, Set.of(categories));
          return true;
        });
  }

  private static Certificates certificates(LocalDate day) {
    return beans(day).get(Certificates.class);
  }

  private static Beans beans(LocalDate day) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .with(
            Events.class,
            new Events() {
              @Override
              public void publish(Caller caller, DomainEvent event) {}
            });
  }

  private static CompanyUser company(CompanyRole role) {
    return new CompanyUser(new PersonId(new UUID(9, 1)), "Martin", Set.of(role), "en", "test");
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
