package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.customers.TaxScheme;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;

/** What may happen to a lead after the first decision, at both sides of every border. */
class DecidedLeadTest {
  private static final LeadPromise PROMISE =
      new LeadPromise(
          tandem.leads.programmes.ProgrammeId.STANDARD,
          1,
          "S",
          "С",
          1,
          0,
          2,
          2,
          30,
          100,
          java.util.List.of());

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 18);
  private static final LocalDate APPEAL_UNTIL = TODAY.plusDays(30);
  private static final PersonId SELLER = new PersonId(new UUID(2, 2));

  private static Lead submitted() {
    Lead lead =
        Lead.draft(
            new LeadId(new UUID(9, 9)),
            new PartnerId(new UUID(1, 1)),
            SELLER,
            "Павел",
            LeadTest.form(),
            NOON);
    assertThat(lead.submit(NOON.plus(Duration.ofDays(4)), LeadTest.GERMANY, NOON)).isNotNull();
    return lead;
  }

  private static Lead rejected() {
    Lead lead = submitted();
    assertThat(lead.reject(RejectReason.OTHER, "no", NOON)).isNotNull();
    return lead;
  }

  private static Lead approved() {
    Lead lead = submitted();
    assertThat(lead.approve(LAST_DAY, TODAY, NOON)).isNotNull();
    return lead;
  }

  private static LeadRequest request(Lead lead, RequestKind kind) {
    return new LeadRequest(
        new LeadRequestId(new UUID(5, kind.name().length())),
        lead,
        kind,
        "Because we were there first",
        new Robot("somebody"),
        NOON.plus(Duration.ofDays(4)),
        NOON.plusSeconds(1));
  }

  private static LeadRequested appeal(Lead lead, LocalDate day) {
    return lead.appeal(request(lead, RequestKind.APPEAL), APPEAL_UNTIL, day);
  }

  private static LeadRequested extension(Lead lead, LocalDate day) {
    return lead.askForExtension(request(lead, RequestKind.EXTENSION), day);
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void an_appeal_is_possible_up_to_and_including_the_last_day_of_its_term() {
    assertThat(rejected().appealable(APPEAL_UNTIL, APPEAL_UNTIL)).isTrue();
    assertThat(rejected().appealable(APPEAL_UNTIL, APPEAL_UNTIL.plusDays(1))).isFalse();
    refused(() -> appeal(rejected(), APPEAL_UNTIL.plusDays(1)), "appeal_too_late");

    Lead lead = rejected();
    LeadRequested asked = appeal(lead, APPEAL_UNTIL);

    assertThat(asked.eventName()).isEqualTo("lead.appealed");
    assertThat(lead.stage()).isEqualTo(LeadStage.APPEALED);
    assertThat(lead.isProtectedOn(TODAY)).as("an appeal protects nothing").isFalse();
  }

  @Test
  void an_appeal_has_a_clock_of_its_own_and_keeps_seniority() {
    Lead lead = rejected();
    assertThat(appeal(lead, TODAY).due()).isEqualTo(NOON.plus(Duration.ofDays(4)));

    LeadFacts facts = facts(lead);

    assertThat(facts.submittedAt()).contains(NOON);
    assertThat(facts.dueAt()).contains(NOON.plus(Duration.ofDays(4)));
    assertThat(facts.waitingSince()).contains(NOON.plusSeconds(1));
  }

  @Test
  void a_lead_is_appealed_once() {
    Lead lead = rejected();
    assertThat(appeal(lead, TODAY)).isNotNull();
    refused(() -> appeal(lead, TODAY), "appeal_used");

    assertThat(lead.reject(RejectReason.OTHER, "still no", NOON)).isNotNull();

    refused(() -> appeal(lead, TODAY), "appeal_used");
    assertThat(lead.appealable(APPEAL_UNTIL, TODAY)).isFalse();
    assertThat(lead.openRequest()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = LeadStage.class,
      names = {"REJECTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void only_a_rejection_leads_to_an_appeal(LeadStage stage) {
    assertThat(stage.next()).doesNotContain(LeadStage.APPEALED);
  }

  @Test
  void a_rejection_is_an_end_though_it_may_be_appealed_and_an_appeal_is_none() {
    assertThat(LeadStage.REJECTED.isFinal()).isTrue();
    assertThat(LeadStage.APPEALED.isFinal()).isFalse();
    assertThat(LeadStage.APPEALED.waitsForCompany()).isTrue();
    assertThat(LeadStage.APPEALED.next())
        .isEqualTo(
            EnumSet.of(
                LeadStage.IN_REVIEW,
                LeadStage.INFO_REQUESTED,
                LeadStage.APPROVED,
                LeadStage.REJECTED,
                LeadStage.WITHDRAWN,
                LeadStage.CLOSED_DUPLICATE));
  }

  @Test
  void an_extension_is_asked_for_in_the_last_thirty_days_of_protection() {
    LocalDate first = LAST_DAY.minusDays(30);

    refused(() -> extension(approved(), first.minusDays(1)), "extension_too_early");
    assertThat(extension(approved(), first).eventName()).isEqualTo("lead.extension_requested");
    assertThat(extension(approved(), LAST_DAY)).isNotNull();
    refused(() -> extension(approved(), LAST_DAY.plusDays(1)), "not_protected");
    refused(() -> extension(submitted(), TODAY), "not_protected");
  }

  @Test
  void protection_goes_on_by_thirty_days_twice_at_most() {
    Lead lead = approved();
    assertThat(lead.extend(false, LAST_DAY, NOON).protectedUntil())
        .isEqualTo(LAST_DAY.plusDays(30));
    assertThat(lead.extend(true, LAST_DAY.plusDays(30), NOON).protectedUntil())
        .isEqualTo(LAST_DAY.plusDays(60));

    refused(() -> extension(lead, LAST_DAY.plusDays(60)), "extensions_used");
    assertThat(lead.extendable(LAST_DAY.plusDays(60))).isFalse();
  }

  @Test
  void an_answer_that_came_late_costs_the_dealer_nothing() {
    Lead lead = approved();
    assertThat(extension(lead, LAST_DAY)).isNotNull();

    LocalDate late = LAST_DAY.plusDays(5);

    assertThat(lead.extend(false, late, NOON).protectedUntil()).isEqualTo(late.plusDays(30));
  }

  @Test
  void one_thing_at_a_time_is_asked_for() {
    Lead lead = approved();
    assertThat(extension(lead, LAST_DAY)).isNotNull();

    refused(() -> lead.askForCorrection(request(lead, RequestKind.CORRECTION)), "request_open");
    assertThat(lead.refuse(request(lead, RequestKind.EXTENSION), "no", NOON).eventName())
        .isEqualTo("lead.extension_refused");
    assertThat(lead.askForCorrection(request(lead, RequestKind.CORRECTION)).eventName())
        .isEqualTo("lead.correction_requested");
  }

  @Test
  void what_was_asked_for_ends_with_the_lead() {
    Lead lead = approved();
    assertThat(extension(lead, LAST_DAY)).isNotNull();
    assertThat(lead.withdraw(NOON)).isNotNull();
    assertThat(lead.openRequest()).isEmpty();
  }

  @Test
  void a_corrected_customer_keeps_seniority_and_both_names_are_told() {
    Lead lead = approved();

    LeadCorrected corrected =
        lead.correct(new CustomerNamed(TaxScheme.INN, "7803773603", "АО «Причал»"), NOON);

    assertThat(corrected.before()).isEqualTo("ООО Причал · INN 7707083893");
    assertThat(corrected.after()).isEqualTo("АО «Причал» · INN 7803773603");
    assertThat(facts(lead).submittedAt()).contains(NOON);
    assertThat(facts(lead).form().customer().country()).isEqualTo("RU");
  }

  @Test
  void what_is_proposed_is_as_valid_as_what_is_handed_in() {
    LeadForm form = LeadTest.form();

    assertThat(
            LeadRules.ofCorrection(form, new CustomerNamed(TaxScheme.INN, "7707083894", null))
                .list())
        .extracting(Refusal.Problem::field)
        .contains("customer.tax_id.number");
    assertThat(LeadRules.ofCorrection(form, new CustomerNamed(null, null, "X")).list())
        .extracting(Refusal.Problem::field)
        .contains("customer.website");
    assertThat(
            LeadRules.ofCorrection(form, new CustomerNamed(TaxScheme.INN, "7707083893", null))
                .list())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"31,", "30,30", "15,30", "14,14", "4,14", "3,3", "0,3"})
  void reminders_are_due_thirty_fourteen_and_three_days_before_the_end(int left, Integer due) {
    assertThat(Programme.reminderAt(left).orElse(null)).isEqualTo(due);
  }

  @Test
  void only_what_goes_on_is_handed_to_a_colleague() {
    PersonId colleague = new PersonId(new UUID(2, 3));

    LeadTransferred given = approved().transfer(SELLER, colleague, "Анна", "holiday", NOON);

    assertThat(given.owner()).isEqualTo(colleague);
    assertThat(given.before()).isEqualTo(SELLER);
    refused(
        () -> rejected().transfer(SELLER, colleague, "Анна", null, NOON), "transition_not_allowed");
  }

  private static LeadFacts facts(Lead lead) {
    return lead.facts(
        java.util.List.of(),
        java.util.Set.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.util.Optional.empty(),
        PROMISE,
        java.util.Optional.empty());
  }

  @Test
  void an_approval_that_is_taken_back_protects_nothing_and_is_final() {
    Lead lead = approved();

    LeadClosed closed = lead.close(LeadStage.REVOKED, "Sold to somebody else", NOON);

    assertThat(closed.eventName()).isEqualTo("lead.revoked");
    assertThat(lead.isProtectedOn(TODAY)).isFalse();
    assertThat(lead.open()).isFalse();
    refused(() -> lead.close(LeadStage.REVOKED, "again", NOON), "transition_not_allowed");
  }

  @Test
  void only_an_approval_is_taken_back_and_only_a_question_is_left_unanswered() {
    refused(() -> submitted().close(LeadStage.REVOKED, "x", NOON), "transition_not_allowed");
    refused(
        () -> submitted().close(LeadStage.CLOSED_INCOMPLETE, "x", NOON), "transition_not_allowed");
    refused(
        () -> approved().close(LeadStage.CLOSED_DUPLICATE, "x", NOON), "transition_not_allowed");
    assertThat(submitted().close(LeadStage.CLOSED_DUPLICATE, "x", NOON).eventName())
        .isEqualTo("lead.closed_duplicate");
  }
}
