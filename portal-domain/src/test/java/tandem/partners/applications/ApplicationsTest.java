package tandem.partners.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.customers.TaxScheme;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.partners.PartnerAdmitted;
import tandem.partners.PartnerTier;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** The way of an application through a real database, from both sides. */
class ApplicationsTest {
  private static final TestDatabase database = TestDatabase.shared();

  /** A Friday noon in Berlin: five working days end on the next Friday noon. */
  private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  private final List<DomainEvent> published = new ArrayList<>();
  private final CompanyUser manager = company(CompanyRole.CHANNEL_MANAGER, new UUID(9, 1));

  @Test
  void a_firm_applies_and_is_admitted_with_everything_checked() {
    String token = apply(form());
    assertThat(status(token, NOON).stage()).isEqualTo(ApplicationStage.SUBMITTED);
    assertThat(status(token, NOON).dueAt()).isEqualTo(Instant.parse("2026-11-27T11:00:00Z"));

    ApplicationId id = newest();
    as(manager, () -> review(NOON).take(manager, id, 0));
    assertThatThrownBy(() -> approve(id, 1, word))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            no -> {
              assertThat(no.code()).isEqualTo("checklist_open");
              assertThat(no.allowed()).hasSize(ReviewCheck.values().length);
            });
    as(manager, () -> review(NOON).check(manager, id, 1, EnumSet.allOf(ReviewCheck.class)));
    PartnerId firm = approve(id, 2, word);

    assertThat(published)
        .last()
        .isEqualTo(
            new PartnerAdmitted(
                firm,
                word,
                "Pumpen " + word + " GmbH",
                "Anna Weber",
                "anna@" + word + ".example",
                "en",
                NOON));
    assertThat(status(token, NOON).stage()).isEqualTo(ApplicationStage.APPROVED);
    assertThatThrownBy(() -> approve(id, 3, word + "2"))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            no -> assertThat(no.code()).isEqualTo("transition_not_allowed"));
  }

  @Test
  void the_companys_clock_stands_still_while_the_applicant_owes_an_answer() {
    String token = apply(form());
    ApplicationId id = newest();
    as(manager, () -> review(NOON).ask(manager, id, 0, "Who are your customers?"));
    assertThat(status(token, NOON).question()).contains("Who are your customers?");

    Instant later = NOON.plusSeconds(86_400);
    as(
        Applying.APPLICANT,
        () -> applying(later).answer(Applying.APPLICANT, token, " Water works. "));

    ApplicationStatus answered = status(token, later);
    assertThat(answered.stage()).isEqualTo(ApplicationStage.IN_REVIEW);
    assertThat(answered.answer()).contains("Water works.");
    assertThat(answered.dueAt()).isEqualTo(Instant.parse("2026-11-28T11:00:00Z"));
  }

  @Test
  void a_rejection_says_why_and_is_the_end() {
    String token = apply(form());
    ApplicationId id = newest();
    assertThatThrownBy(() -> reject(id, RejectionReason.OTHER, " "))
        .isInstanceOf(Refusal.Invalid.class);
    reject(id, RejectionReason.TERRITORY_COVERED, null);

    assertThat(status(token, NOON).reason()).contains(RejectionReason.TERRITORY_COVERED);
    assertThatThrownBy(
            () -> as(Applying.APPLICANT, () -> applying(NOON).withdraw(Applying.APPLICANT, token)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void the_link_is_kept_as_a_hash_and_opens_nothing_when_old_or_invented() {
    String token = apply(form());
    Object kept =
        as(
            Applying.APPLICANT,
            () ->
                database
                    .em()
                    .createNativeQuery(
                        "select count(*) from application_link where token_hash = ?1")
                    .setParameter(1, token)
                    .getSingleResult());
    assertThat(kept).isEqualTo(0L);
    assertThat(token).hasSize(43);

    Instant halfAYear = NOON.plusSeconds(180L * 86_400);
    assertThat(status(token, halfAYear.minusMillis(1)).firmName()).contains(word);
    assertThatThrownBy(() -> status(token, halfAYear)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> status("x".repeat(43), NOON)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> status("' or 1=1", NOON)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void the_reviewer_sees_who_is_alike_and_the_applicant_does_not() throws SQLException {
    database.asOwner(
        "insert into partner (id, code, name, country, tax_scheme, tax_number, name_key, created_at, updated_at) values ('%s', 'k-%s', 'Pumpen %s', 'DE', 'OTHER', 'T%s', 'x', now(), now())"
            .formatted(UUID.randomUUID(), word, word, word.toUpperCase(java.util.Locale.ROOT)));
    apply(form());
    apply(form());

    ApplicationId newest = newest();
    ApplicationView seen = as(manager, () -> desk().find(manager, newest));

    assertThat(seen.similar()).hasSize(2);
    assertThat(seen.similar().getFirst().object()).startsWith("org_");
    assertThat(seen.similar().getFirst().alike()).containsExactly("tax_id");
    assertThat(seen.similar().getLast().alike()).containsExactly("tax_id", "domain", "name");
    assertThat(seen.decides()).isTrue();
  }

  @Test
  void one_firm_applies_three_times_a_day_at_most() {
    apply(form());
    apply(form());
    apply(form());

    assertThatThrownBy(() -> apply(form()))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, no -> assertThat(no.code()).isEqualTo("too_many_applications"));
  }

  @Test
  void everything_wrong_is_told_at_once() {
    ApplicationForm wrong =
        new ApplicationForm(
            " ",
            "XX",
            TaxScheme.INN,
            "7707083894",
            "not a site",
            "A\nB",
            "nobody",
            "call me",
            "en",
            null,
            "x".repeat(501),
            List.of("klingon"),
            null,
            false);

    assertThatThrownBy(() -> apply(wrong))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.problems())
                    .extracting(problem -> problem.field() + " " + problem.code())
                    .containsExactly(
                        "firm_name required",
                        "contact_name line_break",
                        "contact_email email",
                        "contact_phone phone",
                        "territory required",
                        "products too_long",
                        "country country",
                        "tax_number tax_id_checksum",
                        "website website",
                        "languages enum",
                        "consent consent_required"));
  }

  @Test
  void nobody_decides_on_an_application_in_their_own_name_or_without_the_role()
      throws SQLException {
    CompanyUser own = company(CompanyRole.CHANNEL_MANAGER, UUID.randomUUID());
    database.asOwner(
        "insert into person (id, username, name, email) values ('%s', '%s', 'Anna', 'ANNA@%s.example')"
            .formatted(own.person().value(), word, word));
    apply(form());
    ApplicationId id = newest();

    assertThatThrownBy(() -> as(own, () -> review(NOON).take(own, id, 0)))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class, no -> assertThat(no.code()).isEqualTo("four_eyes_required"));
    CompanyUser auditor = company(CompanyRole.AUDITOR, new UUID(9, 2));
    assertThatThrownBy(() -> as(auditor, () -> review(NOON).take(auditor, id, 0)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThat(as(auditor, () -> desk().find(auditor, id)).decides()).isFalse();
    CompanyUser approver = company(CompanyRole.APPROVER, new UUID(9, 3));
    assertThatThrownBy(() -> desk().find(approver, id)).isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  void a_registers_answer_is_judged_against_the_name_of_who_applies() {
    assertThat(judged(RegisterState.ACTIVE, "Сбербанк")).isEqualTo(RegistryVerdict.CONFIRMED);
    assertThat(judged(RegisterState.LIQUIDATING, "Сбербанк")).isEqualTo(RegistryVerdict.CONFIRMED);
    assertThat(judged(RegisterState.ACTIVE, "Ромашка")).isEqualTo(RegistryVerdict.DIFFERENT_NAME);
    assertThat(judged(RegisterState.CLOSED, "Сбербанк")).isEqualTo(RegistryVerdict.CLOSED);
    assertThat(RegisterJudgement.of(RegisterReply.UNKNOWN, "ВТБ").verdict())
        .isEqualTo(RegistryVerdict.NOT_FOUND);
    assertThat(RegisterJudgement.of(RegisterReply.SILENT, "ВТБ").verdict())
        .isEqualTo(RegistryVerdict.UNAVAILABLE);
    assertThat(RegisterJudgement.of(RegisterReply.NOT_ASKED, "ВТБ").verdict())
        .isEqualTo(RegistryVerdict.NOT_CHECKED);
  }

  private static RegistryVerdict judged(RegisterState state, String claimed) {
    RegisteredCompany company =
        new RegisteredCompany(
            "ПАО Сбербанк",
            "RU",
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return RegisterJudgement.of(new RegisterReply.Found(company), claimed).verdict();
  }

  private ApplicationForm form() {
    return new ApplicationForm(
        "Pumpen " + word + " GmbH",
        "de",
        TaxScheme.OTHER,
        "T" + word,
        "https://www." + word + ".example/about",
        "Anna Weber",
        "anna@" + word + ".example",
        "+49 30 1234567",
        "en",
        "Berlin",
        "Pumps and training",
        List.of("de", "en", "de"),
        null,
        true);
  }

  private String apply(ApplicationForm form) {
    return as(Applying.APPLICANT, () -> applying(NOON).apply(Applying.APPLICANT, form));
  }

  private ApplicationStatus status(String token, Instant now) {
    return as(Applying.APPLICANT, () -> applying(now).status(Applying.APPLICANT, token));
  }

  private ApplicationId newest() {
    ApplicationFilter mine = new ApplicationFilter(List.of(), Optional.of(word));
    return as(manager, () -> desk().list(manager, mine, PageRequest.first(5)))
        .rows()
        .getFirst()
        .id();
  }

  private PartnerId approve(ApplicationId id, long version, String code) {
    return as(
        manager,
        () ->
            review(NOON)
                .approve(
                    manager, id, version, new AdmitFirm(code, PartnerTier.BRONZE, "Berlin", null)));
  }

  private void reject(
      ApplicationId id, RejectionReason reason, @org.jspecify.annotations.Nullable String text) {
    as(manager, () -> review(NOON).reject(manager, id, 0, reason, text));
  }

  private Applying applying(Instant now) {
    return beans(now).get(Applying.class);
  }

  private ApplicationReview review(Instant now) {
    return beans(now).get(ApplicationReview.class);
  }

  private ApplicationDesk desk() {
    return beans(NOON).get(ApplicationDesk.class);
  }

  private Beans beans(Instant now) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(
            Events.class,
            new Events() {
              @Override
              public void publish(Caller caller, DomainEvent event) {
                database.em().flush();
                published.add(event);
              }
            });
  }

  private static CompanyUser company(CompanyRole role, UUID person) {
    return new CompanyUser(new PersonId(person), "Martin", Set.of(role), "en", "test");
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }

  private static void as(Caller caller, Runnable work) {
    database.as(caller, work);
  }
}
