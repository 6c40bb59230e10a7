package tandem.leads.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

/** Versions on a real database: drafted by one, published by another, never changed again. */
class ProgrammesTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final CompanyUser manager = company(1, CompanyRole.CHANNEL_MANAGER);
  private final CompanyUser approver = company(2, CompanyRole.APPROVER);
  private final CompanyUser both = company(3, CompanyRole.CHANNEL_MANAGER, CompanyRole.APPROVER);
  private final PartnerUser dealer =
      new PartnerUser(
          new PersonId(UUID.randomUUID()),
          "O",
          new PartnerId(UUID.randomUUID()),
          "Firm",
          Set.of(PartnerRole.ADMIN),
          "en",
          "test");
  private final String code = "p-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void the_standard_programme_says_what_was_usual_before() {
    ProgrammeView standard = as(dealer, () -> programmes(TODAY).find(dealer, ProgrammeId.STANDARD));

    assertThat(standard.standard()).isTrue();
    assertThat(standard.terms()).isEqualTo(ProgrammeTerms.USUAL);
    assertThat(standard.inForce()).isTrue();
  }

  @Test
  void a_version_is_drafted_published_by_somebody_else_and_counts_from_its_first_day() {
    ProgrammeId id = begin(manager);
    change(manager, id, 1, TODAY.plusDays(3), PolicyTableTest.terms());
    assertThat(as(dealer, () -> programmes(TODAY).list(dealer)))
        .extracting(ProgrammeView::id)
        .doesNotContain(id);
    publish(approver, id, 1);

    assertThat(find(TODAY, id).inForce()).isFalse();
    assertThat(find(TODAY.plusDays(3), id).inForce()).isTrue();
    assertThat(find(TODAY.plusDays(3), id).terms().policy()).isEmpty();
    assertRefused(
        () -> change(manager, id, 1, TODAY, PolicyTableTest.terms()), "transition_not_allowed");
  }

  @Test
  void whoever_wrote_it_does_not_publish_it() {
    ProgrammeId id = begin(both);
    assertRefused(() -> publish(both, id, 1), "four_eyes_required");
    assertRefused(() -> publish(manager, id, 1), "role_required");
    assertRefused(() -> begin(approver), "role_required");
    publish(approver, id, 1);
    assertThat(find(TODAY, id).state()).isEqualTo(ProgrammeState.PUBLISHED);
  }

  @Test
  void a_newer_version_replaces_and_a_closed_one_ends_the_programme() {
    ProgrammeId id = begin(manager);
    publish(approver, id, 1);
    int second = as(manager, () -> editing(TODAY).draft(manager, id));
    assertRefused(() -> as(manager, () -> editing(TODAY).draft(manager, id)), "draft_exists");
    publish(approver, id, second);
    assertThat(find(TODAY, id).number()).isEqualTo(2);
    assertThat(as(dealer, () -> programmes(TODAY).versions(dealer, id)))
        .extracting(ProgrammeView::inForce)
        .containsExactly(true, false);

    as(
        approver,
        () -> {
          editing(TODAY).close(approver, id, 2, 1);
          return true;
        });
    assertThatThrownBy(() -> as(approver, () -> book(TODAY).open(id)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            closed -> {
              assertThat(closed.code()).isEqualTo("programme_closed");
              assertThat(closed.allowed()).contains(ProgrammeId.STANDARD.text());
            });
  }

  @Test
  void closing_it_closes_what_was_to_begin_later() {
    ProgrammeId id = begin(manager);
    publish(approver, id, 1);
    int second = as(manager, () -> editing(TODAY).draft(manager, id));
    change(manager, id, second, TODAY.plusDays(10), ProgrammeTerms.USUAL);
    publish(approver, id, second);
    as(
        approver,
        () -> {
          editing(TODAY).close(approver, id, 1, 1);
          return true;
        });

    assertThat(as(manager, () -> programmes(TODAY).versions(manager, id)))
        .extracting(ProgrammeView::state)
        .containsExactly(ProgrammeState.CLOSED, ProgrammeState.CLOSED);
    assertRefused(() -> as(approver, () -> book(TODAY.plusDays(11)).open(id)), "programme_closed");
  }

  @Test
  void of_two_who_change_a_draft_the_second_is_told() {
    ProgrammeId id = begin(manager);
    change(manager, id, 1, TODAY, PolicyTableTest.terms());
    assertThatThrownBy(() ->
            as(
                both,
                () -> {
                  editing(TODAY)
                      .change(both, id, 1, 0, new ProgrammeChange(TODAY, ProgrammeTerms.USUAL));
                  return true;
                }))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  void what_cannot_be_is_told_by_its_field() {
    ProgrammeId id = begin(manager);
    PolicyRow wrong =
        new PolicyRow(
            List.of(),
            false,
            java.math.BigDecimal.TEN,
            java.math.BigDecimal.ONE,
            "XX",
            List.of("nothing"),
            List.of("QQ"),
            Approval.STEPS,
            6,
            31);
    assertThatThrownBy(
            () -> change(manager, id, 1, TODAY.minusDays(1), PolicyTableTest.terms(wrong)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Refusal.Problem::field)
                    .containsExactlyInAnyOrder(
                        "policy.0.steps",
                        "policy.0.answer_days",
                        "policy.0.currency",
                        "policy.0.up_to",
                        "policy.0.products",
                        "policy.0.countries",
                        "valid_from"));
  }

  @Test
  void questions_that_are_too_long_together_are_refused() {
    ProgrammeId id = begin(manager);
    String name = "Ж".repeat(120);
    List<ExtraField.Option> options =
        IntStream.range(0, 50).mapToObj(i -> new ExtraField.Option("o" + i, name, name)).toList();
    List<ExtraField> questions =
        IntStream.range(0, 20)
            .mapToObj(i ->
                new ExtraField(
                    "q" + i, ExtraField.Kind.CHOICE, name, name, true, 0, null, null, options))
            .toList();
    ProgrammeTerms usual = ProgrammeTerms.USUAL;
    ProgrammeTerms terms =
        new ProgrammeTerms(
            usual.eligibility(),
            usual.policy(),
            usual.protection(),
            30,
            2,
            30,
            2,
            Breach.ESCALATE,
            null,
            null,
            new FormTerms(List.of(), 0, 5, questions),
            50);

    assertThatThrownBy(() -> change(manager, id, 1, TODAY, terms))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Refusal.Problem::code)
                    .containsExactly("too_long"));
  }

  @Test
  void the_database_refuses_to_change_what_was_published() {
    assertThatThrownBy(() ->
            database.asOwner(
                "update programme_version set terms = terms || '{\"answerDays\": 9}' where programme_id = '%s' and number = 1"
                    .formatted(ProgrammeId.STANDARD.value())))
        .hasMessageContaining("never changed");
  }

  private ProgrammeId begin(CompanyUser who) {
    return as(
        who, () -> editing(TODAY).begin(who, new NewProgramme(code, "Programme", "Программа")));
  }

  private void change(
      CompanyUser who, ProgrammeId id, int number, LocalDate from, ProgrammeTerms terms) {
    as(
        who,
        () -> {
          long revision = programmes(TODAY).version(who, id, number).revision();
          editing(TODAY).change(who, id, number, revision, new ProgrammeChange(from, terms));
          return true;
        });
  }

  private void publish(CompanyUser who, ProgrammeId id, int number) {
    as(
        who,
        () -> {
          long revision = programmes(TODAY).version(who, id, number).revision();
          editing(TODAY).publish(who, id, number, revision);
          return true;
        });
  }

  private ProgrammeView find(LocalDate day, ProgrammeId id) {
    return as(dealer, () -> programmes(day).find(dealer, id));
  }

  private static void assertRefused(Runnable act, String code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static Programmes programmes(LocalDate day) {
    return beans(day).get(Programmes.class);
  }

  private static ProgrammeEditing editing(LocalDate day) {
    return beans(day).get(ProgrammeEditing.class);
  }

  private static ProgrammeBook book(LocalDate day) {
    return beans(day).get(ProgrammeBook.class);
  }

  private static Beans beans(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(noon, ZoneOffset.UTC))
        .with(
            Events.class,
            new Events() {
              @Override
              public void publish(Caller caller, DomainEvent event) {}
            });
  }

  private static CompanyUser company(int who, CompanyRole... roles) {
    return new CompanyUser(new PersonId(new UUID(9, who)), "Martin", Set.of(roles), "en", "test");
  }

  private static <T> T as(Caller caller, Supplier<T> work) {
    return database.as(caller, work);
  }
}
