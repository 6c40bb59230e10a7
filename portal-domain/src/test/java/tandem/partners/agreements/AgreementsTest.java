package tandem.partners.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
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

/** Versions, the day they come into force, and what a firm's acceptance changes. */
class AgreementsTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Robot ROBOT = new Robot("test");

  private final UUID id = UUID.randomUUID();
  private final UUID owner = UUID.randomUUID();
  private final String code = "ag-" + id.toString().substring(0, 8);
  private final CompanyUser manager =
      new CompanyUser(
          new PersonId(new UUID(9, 1)),
          "Martin",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "test");

  @BeforeEach
  void a_firm_with_an_owner() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, created_at, updated_at) values ('%s', '%s', 'Firm', 'DE', now(), now())"
            .formatted(id, code),
        "insert into person (id, partner_id, username, name, roles) values ('%s', '%s', '%s', 'Owner', '{partner_admin}')"
            .formatted(owner, id, owner));
  }

  /** The database is shared by all tests, and an agreement would bind the firms of the others. */
  @AfterEach
  void no_agreement_is_left() throws SQLException {
    database.asOwner(
        "alter table agreement disable trigger append_only",
        "alter table agreement_acceptance disable trigger append_only",
        "delete from agreement_acceptance",
        "delete from agreement",
        "alter table agreement enable trigger append_only",
        "alter table agreement_acceptance enable trigger append_only");
  }

  @Test
  void writing_stops_on_the_first_day_of_a_version_until_the_firm_accepts_it() {
    AgreementId version = publish(TODAY.plusDays(1));

    assertThat(arrive(at("2026-11-20T22:59:59.999Z")).standing()).isEqualTo(Standing.GOOD);
    PartnerUser bound = arrive(at("2026-11-20T23:00:00Z")); // midnight in Berlin
    assertThat(bound.standing()).isEqualTo(Standing.AGREEMENT_DUE);
    assertThatThrownBy(bound::requireGoodStanding)
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class,
            no -> assertThat(no.code()).isEqualTo("agreement_not_accepted"));

    accept(bound, version, "ru", TextHash.of("Условия."));
    assertThat(arrive(at("2026-11-21T00:00:00Z")).standing()).isEqualTo(Standing.GOOD);
  }

  @Test
  void the_record_says_who_accepted_which_text_and_when_and_cannot_be_made_twice() {
    AgreementId version = publish(TODAY);
    PartnerUser reader = arrive(noon());
    accept(reader, version, "en", TextHash.of("Terms.").toUpperCase(java.util.Locale.ROOT));

    AgreementView seen = as(reader, () -> agreements(noon()).find(reader, version));
    assertThat(seen.acceptance())
        .hasValueSatisfying(record -> {
          assertThat(record.person()).isEqualTo(reader.person());
          assertThat(record.textHash()).isEqualTo(seen.hashEn());
          assertThat(record.at()).isEqualTo(noon());
        });
    assertThat(seen.acceptable()).isFalse();
    assertThatThrownBy(() -> accept(reader, version, "en", TextHash.of("Terms.")))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo("already_accepted"));
    assertThat(as(manager, () -> agreements(noon()).firms(manager, version)))
        .filteredOn(firm -> firm.firm().equals(new PartnerId(id)))
        .singleElement()
        .satisfies(firm -> assertThat(firm.acceptance()).isPresent());
  }

  @Test
  void another_text_than_ours_is_not_accepted() {
    AgreementId version = publish(TODAY);
    PartnerUser reader = arrive(noon());

    assertThatThrownBy(() -> accept(reader, version, "en", TextHash.of("Terms")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> accept(reader, version, "de", TextHash.of("Terms.")))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_version_that_another_replaced_is_not_accepted_any_more_and_a_later_one_counts_for_it() {
    AgreementId first = publish(TODAY);
    AgreementId second = publish(TODAY.plusDays(30));
    PartnerUser reader = arrive(noon());
    accept(reader, second, "en", TextHash.of("Terms."));
    assertThat(arrive(noon()).standing()).isEqualTo(Standing.GOOD);

    publish(TODAY.plusDays(30));
    Instant later = at("2026-12-21T12:00:00Z");
    assertThatThrownBy(() ->
            as(
                reader,
                () -> {
                  agreements(later).accept(reader, first, "en", TextHash.of("Terms."));
                  return true;
                }))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo("agreement_superseded"));
  }

  @Test
  void a_version_needs_both_languages_and_a_day_that_is_not_over() {
    PublishAgreement empty =
        new PublishAgreement(
            new Wording("", "Terms.", null),
            new Wording("Соглашение", null, null),
            TODAY.minusDays(1));

    assertThatThrownBy(() -> as(manager, () -> agreements(noon()).publish(manager, empty)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.problems())
                    .extracting(Refusal.Problem::field)
                    .containsExactly("title_en", "text_ru", "effective_from"));
  }

  @Test
  void a_firm_is_bound_by_its_administrator_only_and_versions_are_the_companys() {
    AgreementId version = publish(TODAY);
    PartnerUser seller = with(Set.of(PartnerRole.SELLER));
    PartnerUser system = with(Set.of(PartnerRole.SYSTEM, PartnerRole.ADMIN));

    for (Actor actor : List.of(seller, system, manager)) {
      assertThatThrownBy(
              () -> agreements(noon()).accept(actor, version, "en", TextHash.of("Terms.")))
          .isInstanceOf(Refusal.Forbidden.class);
    }
    assertThatThrownBy(() -> agreements(noon()).firms(seller, version))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> agreements(noon()).publish(seller, terms(TODAY)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  private AgreementId publish(LocalDate from) {
    return as(manager, () -> agreements(noon()).publish(manager, terms(from)));
  }

  private static PublishAgreement terms(LocalDate from) {
    return new PublishAgreement(
        new Wording("Agreement", "Terms.", null), new Wording("Соглашение", "Условия.", ""), from);
  }

  private void accept(PartnerUser reader, AgreementId version, String language, String hash) {
    as(
        reader,
        () -> {
          agreements(noon()).accept(reader, version, language, hash);
          return true;
        });
  }

  private PartnerUser arrive(Instant now) {
    Arrival arrival =
        new Arrival(
            owner,
            owner.toString(),
            "Owner",
            Optional.empty(),
            "en",
            Optional.of(code),
            Set.of("partner_admin"),
            "test",
            false);
    Recognition recognition = beans(now).get(Recognition.class);
    return (PartnerUser) database.as(ROBOT, () -> recognition.recognise(ROBOT, arrival));
  }

  private PartnerUser with(Set<PartnerRole> roles) {
    return new PartnerUser(
        new PersonId(owner), "X", new PartnerId(id), "Firm", roles, "en", "test");
  }

  private static Agreements agreements(Instant now) {
    return beans(now).get(Agreements.class);
  }

  private static Beans beans(Instant now) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(
            Events.class,
            new Events() {
              @Override
              public void publish(Caller caller, DomainEvent event) {}
            });
  }

  private static Instant noon() {
    return at("2026-11-20T12:00:00Z");
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
