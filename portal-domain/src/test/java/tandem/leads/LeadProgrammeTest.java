package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.customers.CustomerEntry;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeReplay;
import tandem.leads.programmes.Programmes;
import tandem.leads.programmes.Replay;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Leads under a programme of their own, in a real database. */
class LeadProgrammeTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("Tandem");
  private static final String FOUR_EYES =
      "{\"policy\": [{\"approval\": \"FOUR_EYES\"}], \"protection\": [{\"tier\": \"BRONZE\", \"days\": 45}],"
          + " \"extensions\": 1, \"form\": {\"required\": [\"need\"], \"needLength\": 20, \"yearsAhead\": 5,"
          + " \"extra\": [{\"code\": \"seats\", \"kind\": \"NUMBER\", \"nameEn\": \"Seats\", \"nameRu\": \"Мест\", \"required\": true, \"most\": 500}]}}";
  private static final String LATE =
      "{\"policy\": [], \"onBreach\": \"%s\", \"form\": {\"required\": [], \"yearsAhead\": 5}}";

  private final FirmFixture ours = new FirmFixture(database);
  private final CompanyUser anna = approver(1);
  private final CompanyUser boris = approver(2);
  private final UUID product = UUID.randomUUID();
  private final UUID programme = UUID.randomUUID();
  private final ProgrammeId ofOurs = new ProgrammeId(programme);
  private Instant now = Instant.parse("2027-02-15T10:00:00Z"); // a Monday, 11:00 in Berlin
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events))
          .with(CustomerEntry.class, new RegistryOfItsOwnSight(database));
  private final LeadRegistration registration = beans.get(LeadRegistration.class);
  private final LeadReview review = beans.get(LeadReview.class);
  private final LeadDesk desk = beans.get(LeadDesk.class);

  @BeforeEach
  void a_product() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat', 'Лодка', 1, 'EUR')"
            .formatted(product, product.toString().substring(0, 8)));
  }

  @Test
  void four_eyes_are_two_people_and_the_first_yes_protects_nothing() throws SQLException {
    publish(1, FOUR_EYES);
    LeadId id = register(seats(5));
    assertThat(facts(id).promise().people()).isEqualTo(2);

    approve(anna, id);
    assertThat(facts(id).stage()).isEqualTo(LeadStage.IN_REVIEW);
    assertThat(facts(id).protectedUntil()).isEmpty();
    assertThat(facts(id).promise().approvals()).isEqualTo(1);
    refused(() -> approve(anna, id), "four_eyes_required");

    now = now.plusSeconds(60);
    approve(boris, id);
    assertThat(facts(id).protectedUntil()).contains(LocalDate.of(2027, 4, 1));
    assertThat(facts(id).decisions())
        .extracting(DecisionView::kind)
        .containsExactly(DecisionKind.APPROVE, DecisionKind.STEP);
  }

  @Test
  void what_the_first_of_two_said_holds_unless_the_second_says_otherwise() throws SQLException {
    publish(1, FOUR_EYES);
    LeadId id = register(seats(5));
    LocalDate shorter = LocalDate.of(2027, 3, 1);
    as(anna, () -> review.approve(anna, id, version(id), Optional.of(shorter), Optional.empty()));
    assertThat(database.as(boris, () -> review.usualProtection(boris, id))).isEqualTo(shorter);

    now = now.plusSeconds(60);
    approve(boris, id);
    assertThat(facts(id).protectedUntil()).contains(shorter);
    assertThat(facts(id).decisions())
        .extracting(DecisionView::protectedUntil)
        .containsExactly(Optional.of(shorter), Optional.of(shorter));
  }

  @Test
  void what_is_on_the_shelf_is_answered_sooner_than_a_project() throws SQLException {
    publish(
        1,
        "{\"answerDays\": 5, \"policy\": [{\"approval\": \"STEPS\", \"steps\": 1, \"products\": [\"BOATS\"], \"answerDays\": 1}]}");
    LeadId shelf = register(form(JsonValue.EMPTY_JSON_OBJECT));
    assertThat(facts(shelf).dueAt()).contains(Instant.parse("2027-02-16T10:00:00Z"));
    assertThat(facts(shelf).promise().answerDays()).isEqualTo(1);

    publish(2, "{\"answerDays\": 5, \"policy\": []}");
    as(ours.seller, () -> registration.withdraw(ours.seller, shelf, version(shelf)));
    LeadId project = register(form(JsonValue.EMPTY_JSON_OBJECT));
    assertThat(facts(project).dueAt()).contains(Instant.parse("2027-02-22T10:00:00Z"));
  }

  @Test
  void a_question_in_between_asks_everybody_anew() throws SQLException {
    publish(1, FOUR_EYES);
    LeadId id = register(seats(5));
    approve(anna, id);
    as(
        boris,
        () ->
            review.askForInformation(
                boris, id, version(id), Set.of(LeadField.ANSWERS), "How many really?"));
    now = now.plusSeconds(60);
    as(ours.seller, () -> registration.changeAndSubmit(ours.seller, id, version(id), seats(7)));

    assertThat(facts(id).promise().approvals()).isZero();
    approve(anna, id);
    assertThat(facts(id).stage()).isEqualTo(LeadStage.IN_REVIEW);
  }

  @Test
  void what_the_programme_asks_is_checked_and_shown_with_its_answers() throws SQLException {
    publish(1, FOUR_EYES);
    assertThatThrownBy(() -> register(form(JsonValue.EMPTY_JSON_OBJECT)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.problems())
                    .extracting(Refusal.Problem::field)
                    .containsExactly("answers.seats"));
    LeadId id = register(seats(12));

    assertThat(facts(id).promise().answers())
        .extracting(each -> each.name("ru") + " " + each.value("ru"))
        .containsExactly("Мест 12");
  }

  @Test
  void a_lead_stays_with_its_version_and_a_draft_of_a_closed_programme_is_kept()
      throws SQLException {
    publish(1, FOUR_EYES);
    LeadId id = register(seats(5));
    LeadId draft = database.as(ours.seller, () -> registration.saveDraft(ours.seller, seats(6)));
    publish(2, LATE.formatted("ESCALATE"));
    assertThat(facts(id).promise().version()).isEqualTo(1);
    assertThat(facts(draft).promise().version()).isEqualTo(2);

    database.asOwner(
        "update programme_version set state = 'CLOSED', closed_at = now() where programme_id = '%s' and number = 2"
            .formatted(programme));
    refused(
        () -> as(ours.seller, () -> registration.submit(ours.seller, draft, version(draft))),
        "programme_closed");
    assertThat(facts(draft).stage()).isEqualTo(LeadStage.DRAFT);
    approve(anna, id);
    approve(boris, id);
    assertThat(facts(id).stage()).isEqualTo(LeadStage.APPROVED);
  }

  @Test
  void whoever_is_not_meant_is_told_why() throws SQLException {
    publish(1, "{\"eligibility\": {\"tiers\": [\"GOLD\"]}}");
    refused(() -> register(form(JsonValue.EMPTY_JSON_OBJECT)), "tier_not_eligible");
    publish(2, "{\"eligibility\": {\"products\": [\"CAMERAS\"]}}");
    refused(() -> register(form(JsonValue.EMPTY_JSON_OBJECT)), "product_not_eligible");
    publish(3, "{\"eligibility\": {\"countries\": [\"FR\"]}}");
    refused(() -> register(form(JsonValue.EMPTY_JSON_OBJECT)), "territory_not_eligible");
    publish(4, "{\"eligibility\": {\"countries\": [\"DE\"], \"products\": [\"BOATS\"]}}");
    assertThat(facts(register(form(JsonValue.EMPTY_JSON_OBJECT))).promise().version()).isEqualTo(4);
  }

  @Test
  void a_late_answer_is_told_once_and_approved_only_if_the_programme_says_so() throws SQLException {
    publish(1, LATE.formatted("ESCALATE"));
    LeadId told = register(form(JsonValue.EMPTY_JSON_OBJECT));
    now = Instant.parse("2027-02-17T10:00:00Z"); // due this very moment
    notice();
    assertThat(overdue(told)).isZero();
    now = now.plusMillis(1);
    notice();
    notice();
    assertThat(overdue(told)).isEqualTo(1);
    assertThat(facts(told).stage()).isEqualTo(LeadStage.SUBMITTED);
  }

  @Test
  void on_breach_one_that_is_free_is_approved_with_its_reason() throws SQLException {
    publish(1, LATE.formatted("AUTO_APPROVE"));
    LeadId id = register(form(JsonValue.EMPTY_JSON_OBJECT));
    now = Instant.parse("2027-02-18T10:00:00Z");
    notice();

    assertThat(facts(id).stage()).isEqualTo(LeadStage.APPROVED);
    assertThat(facts(id).decisions().getFirst().comment().orElse("")).contains("answer was late");
    assertThat(overdue(id)).isZero();
  }

  @Test
  void answers_are_counted_in_working_time_and_few_are_not_published() throws SQLException {
    publish(1, LATE.formatted("ESCALATE"));
    LeadId id = register(form(JsonValue.EMPTY_JSON_OBJECT));
    now = Instant.parse("2027-02-16T09:00:00Z"); // seven hours of Monday, one of Tuesday
    approve(anna, id);

    AnswerTimes times = times(anna).orElseThrow();
    assertThat(times.median().toMinutes()).isEqualTo(8 * 60);
    assertThat(times.answers()).isEqualTo(1);
    assertThat(times.percentInTime()).isEqualTo(100);
    assertThat(times(ours.seller)).isEmpty();
  }

  @Test
  void a_replay_names_what_would_go_another_way_and_writes_nothing() throws SQLException {
    LeadId id = register(form(JsonValue.EMPTY_JSON_OBJECT).in(null, JsonValue.EMPTY_JSON_OBJECT));
    publish(1, LATE.formatted("ESCALATE"));
    database.asOwner(
        "insert into programme_version (programme_id, number, state, valid_from, terms, changed_at) values ('%s', 2, 'DRAFT', '2027-03-01', %s, now())"
            .formatted(programme, whole(FOUR_EYES)));
    Replay replay = database.as(anna, () -> beans.get(ProgrammeReplay.class).of(anna, ofOurs, 2));

    assertThat(replay.changed()).isPositive().isLessThanOrEqualTo(replay.leads());
    assertThat(replay.counts()).extracting(each -> each.wouldBe().people()).contains(2);
    assertThat(replay.differences())
        .filteredOn(each -> each.lead().equals(id.value()))
        .singleElement()
        .satisfies(each -> assertThat(each.was().people()).isEqualTo(1));
    refused(
        () -> as(ours.seller, () -> beans.get(ProgrammeReplay.class).of(ours.seller, ofOurs, 2)),
        "role_required");
  }

  private Optional<AnswerTimes> times(Actor actor) {
    return database.as(
        actor,
        () -> Optional.ofNullable(beans.get(Programmes.class).answerTimes(actor).get(ofOurs)));
  }

  private void notice() {
    LateAnswers late = beans.get(LateAnswers.class);
    for (LeadId each : database.as(ROBOT, () -> late.late(ROBOT))) {
      database.as(
          ROBOT,
          () -> {
            late.notice(ROBOT, each);
            return each;
          });
    }
  }

  private long overdue(LeadId id) {
    return ours.published.stream()
        .filter(event -> event instanceof LeadOverdue late && late.lead().equals(id))
        .count();
  }

  private void publish(int number, String terms) throws SQLException {
    database.asOwner(
        "insert into programme (id, code, name_en, name_ru, created_at) values ('%s', '%s', 'Probe', 'Проба', now()) on conflict do nothing"
            .formatted(programme, "p-" + programme.toString().substring(0, 8)),
        "insert into programme_version (programme_id, number, state, valid_from, terms, changed_at, published_at) values ('%s', %d, 'PUBLISHED', '2027-01-01', %s, now(), now())"
            .formatted(programme, number, whole(terms)));
  }

  /** What is not said is as usual. */
  private static String whole(String terms) {
    return "'{\"answerDays\": 2, \"extensions\": 2, \"extensionDays\": 30, \"dutyDays\": 30, \"onBreach\": \"ESCALATE\", \"eligibility\": {}, \"form\": {\"yearsAhead\": 5}}'::jsonb || '%s'::jsonb"
        .formatted(terms);
  }

  private LeadId register(LeadForm form) {
    return database.as(ours.seller, () -> registration.register(ours.seller, form));
  }

  private void approve(CompanyUser who, LeadId id) {
    as(who, () -> review.approve(who, id, version(id), Optional.empty(), Optional.empty()));
  }

  private LeadForm seats(int number) {
    return form(Json.createObjectBuilder().add("seats", number).build());
  }

  private LeadForm form(JsonObject answers) {
    return new LeadForm(
            new LeadForm.CustomerClaim(
                null, null, "Hansa " + product, "DE", "hansa-" + product + ".example"),
            new LeadForm.ContactClaim("Anna", "anna@hansa.example", null, true),
            List.of(new LeadLine(new ProductId(product), 1)),
            new BigDecimal("100.00"),
            "EUR",
            LocalDate.of(2027, 6, 1),
            "Twelve pumps for a berth",
            null)
        .in(ofOurs, answers);
  }

  private LeadFacts facts(LeadId id) {
    return database.as(ours.seller, () -> desk.find(ours.seller, id)).facts();
  }

  private long version(LeadId id) {
    return beans.get(Leads.class).get(id).version();
  }

  private void as(Actor actor, Runnable work) {
    database.as(actor, work);
  }

  private static CompanyUser approver(int n) {
    return new CompanyUser(
        new PersonId(new UUID(78, n)), "Approver " + n, Set.of(CompanyRole.APPROVER), "en", "test");
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
