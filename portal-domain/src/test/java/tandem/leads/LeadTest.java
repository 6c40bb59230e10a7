package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.customers.TaxScheme;
import tandem.leads.programmes.Approval;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.Verdict;
import tandem.platform.BusinessCalendar;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

class LeadTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant DUE = NOON.plus(Duration.ofDays(4));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 18);
  static final BusinessCalendar GERMANY = BusinessCalendar.of("DE", ZoneId.of("Europe/Berlin"));
  private static final PartnerId NORD = new PartnerId(new UUID(1, 1));
  private static final PersonId SELLER = new PersonId(new UUID(2, 2));

  static LeadForm form() {
    return new LeadForm(
        new LeadForm.CustomerClaim(TaxScheme.INN, "7707083893", "ООО Причал", null, null),
        new LeadForm.ContactClaim("Иван Петров", "ivan@prichal.example", null, true),
        List.of(new LeadLine(new ProductId(new UUID(3, 3)), 2)),
        new BigDecimal("1000.00"),
        "EUR",
        LocalDate.of(2027, 1, 31),
        "Pumps for a new berth, tender in January",
        "crm-1");
  }

  private static Lead draft() {
    return Lead.draft(new LeadId(new UUID(9, 9)), NORD, SELLER, "Павел", form(), NOON);
  }

  private static Lead submitted() {
    Lead lead = draft();
    assertThat(lead.submit(DUE, GERMANY, NOON).due()).isEqualTo(DUE);
    return lead;
  }

  @Test
  void approval_protects_the_partner_up_to_and_including_the_last_day() {
    Lead lead = submitted();

    LeadApproved event = lead.approve(LAST_DAY, TODAY, NOON);

    assertThat(event).isEqualTo(new LeadApproved(lead.id(), NORD, SELLER, LAST_DAY, NOON));
    assertThat(lead.isProtectedOn(LAST_DAY)).isTrue();
    assertThat(lead.isProtectedOn(LAST_DAY.plusDays(1))).isFalse();
  }

  @Test
  void one_that_could_not_be_asked_about_is_approved_by_no_rule_alone() {
    Lead lead = submitted();
    lead.under(1, ProgrammeTerms.USUAL, new Verdict(1, Approval.AUTO, 0));
    assertThat(lead.approvedAtOnce()).isTrue();

    lead.leftToPerson();
    assertThat(lead.approvedAtOnce()).isFalse();
    assertThat(lead.people()).isEqualTo(1);
  }

  @Test
  void the_clock_stands_still_while_information_is_asked_for() {
    Lead lead = submitted();
    Instant asked = NOON.plus(Duration.ofHours(5));
    Instant answered = asked.plus(Duration.ofDays(3));
    assertThat(lead.askFor(EnumSet.of(LeadField.NEED), "When?", asked).fields())
        .containsExactly("need");

    LeadSubmitted again = lead.submit(answered.plus(Duration.ofDays(9)), GERMANY, answered);

    // thirteen working hours were left at the close of Friday; the answer came at that of Monday
    assertThat(again.due()).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
  }

  @Test
  void only_the_asked_fields_unlock() {
    Lead lead = submitted();
    assertThat(lead.askFor(EnumSet.of(LeadField.NEED), "When?", NOON)).isNotNull();
    LeadForm before = form();
    LeadForm need =
        new LeadForm(
            before.customer(),
            before.contact(),
            before.lines(),
            before.amount(),
            "EUR",
            before.expectedClose(),
            "Twelve pumps by the end of January",
            "crm-1");
    LeadForm amount =
        new LeadForm(
            before.customer(),
            before.contact(),
            before.lines(),
            new BigDecimal("9"),
            "EUR",
            before.expectedClose(),
            before.need(),
            "crm-1");

    assertThat(lead.editable()).containsExactly(LeadField.NEED);
    assertThat(lead.change(need, NOON).fields()).containsExactly("need");
    assertThatThrownBy(() -> lead.change(amount, NOON))
        .isInstanceOfSatisfying(
            Refusal.Unprocessable.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(Refusal.Problem::field)
                    .contains("amount"));
  }

  @Test
  void nothing_is_editable_while_the_company_looks_at_it() {
    assertThat(submitted().editable()).isEmpty();
  }

  @Test
  void a_decided_lead_cannot_be_decided_again() {
    Lead lead = submitted();
    assertThat(lead.reject(RejectReason.OTHER, "no", NOON).reason()).isEqualTo(RejectReason.OTHER);

    assertThatThrownBy(() -> lead.approve(LAST_DAY, TODAY, NOON))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.code()).isEqualTo("transition_not_allowed"));
  }

  @Test
  void an_illegal_move_names_the_allowed_ones() {
    assertThatThrownBy(() -> draft().approve(LAST_DAY, TODAY, NOON))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.allowed()).containsExactly("SUBMITTED"));
  }

  @ParameterizedTest
  @EnumSource(LeadStage.class)
  void no_stage_follows_itself_and_final_ones_have_no_next_but_an_appeal(LeadStage stage) {
    assertThat(stage.next()).doesNotContain(stage);
    assertThat(stage.isFinal()).isEqualTo(EnumSet.of(LeadStage.APPEALED).containsAll(stage.next()));
  }

  @Test
  void the_country_follows_from_the_tax_id() {
    assertThat(draft().form().customer().country()).isEqualTo("RU");
  }
}
