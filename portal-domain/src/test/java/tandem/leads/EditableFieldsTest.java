package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.customers.CustomerDetails;
import tandem.customers.TaxScheme;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

/** Each field in each stage: open exactly where the stage declares it. */
class EditableFieldsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Set<LeadField> ASKED = EnumSet.of(LeadField.NEED, LeadField.AMOUNT);

  private static Lead lead(LeadStage stage) {
    Lead lead =
        Lead.draft(
            new LeadId(new UUID(9, 9)),
            new PartnerId(new UUID(1, 1)),
            new PersonId(new UUID(2, 2)),
            "Павел",
            LeadTest.form(),
            NOON);
    way(stage).forEach(step -> move(lead, step));
    assertThat(lead.stage()).isEqualTo(stage);
    return lead;
  }

  private static List<LeadStage> way(LeadStage stage) {
    return switch (stage) {
      case DRAFT -> List.of();
      case SUBMITTED -> List.of(stage);
      case IN_REVIEW, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN, CLOSED_DUPLICATE ->
          List.of(LeadStage.SUBMITTED, stage);
      case CONVERTED, EXPIRED, REVOKED -> List.of(LeadStage.SUBMITTED, LeadStage.APPROVED, stage);
      case APPEALED -> List.of(LeadStage.SUBMITTED, LeadStage.REJECTED, stage);
      case CLOSED_INCOMPLETE -> List.of(LeadStage.SUBMITTED, LeadStage.INFO_REQUESTED, stage);
    };
  }

  private static void move(Lead lead, LeadStage to) {
    Object event =
        switch (to) {
          case DRAFT -> throw new IllegalArgumentException("Nothing becomes a draft");
          case SUBMITTED -> lead.submit(NOON, LeadTest.GERMANY, NOON);
          case IN_REVIEW -> lead.take(new PersonId(new UUID(3, 3)), NOON);
          case INFO_REQUESTED -> lead.askFor(ASKED, "When?", NOON);
          case APPROVED -> lead.approve(TODAY.plusDays(9), TODAY, NOON);
          case CONVERTED -> lead.convert(NOON);
          case REJECTED -> lead.reject(RejectReason.OTHER, "no", NOON);
          case APPEALED ->
              lead.appeal(
                  new LeadRequest(
                      new LeadRequestId(new UUID(5, 5)),
                      lead,
                      RequestKind.APPEAL,
                      "Because we were there first",
                      new tandem.platform.outbox.Robot("somebody"),
                      NOON,
                      NOON),
                  TODAY,
                  TODAY);
          case WITHDRAWN -> lead.withdraw(NOON);
          case EXPIRED -> lead.expire(NOON);
          case REVOKED, CLOSED_DUPLICATE, CLOSED_INCOMPLETE -> lead.close(to, "Why", NOON);
        };
    assertThat(event).isNotNull();
  }

  private static Set<LeadField> open(LeadStage stage) {
    return switch (stage) {
      case DRAFT -> EnumSet.allOf(LeadField.class);
      case INFO_REQUESTED -> ASKED;
      default -> EnumSet.noneOf(LeadField.class);
    };
  }

  static Stream<Arguments> cells() {
    return Stream.of(LeadStage.values())
        .flatMap(stage -> Stream.of(LeadField.values()).map(field -> Arguments.of(stage, field)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void a_field_changes_where_its_stage_says_so_and_nowhere_else(LeadStage stage, LeadField field) {
    Lead lead = lead(stage);

    if (open(stage).contains(field)) {
      assertThat(lead.change(without(field), NOON).fields()).contains(field.path());
    } else {
      assertThatThrownBy(() -> lead.change(without(field), NOON))
          .isInstanceOfSatisfying(
              Refusal.Unprocessable.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("field_not_writable");
                assertThat(refused.problems())
                    .extracting(Refusal.Problem::field)
                    .contains(field.path());
              });
    }
  }

  @ParameterizedTest
  @EnumSource(LeadStage.class)
  void what_is_told_as_editable_is_what_is_open(LeadStage stage) {
    assertThat(lead(stage).editable()).isEqualTo(open(stage));
  }

  /** The form with another value, or none, in this field. */
  private static LeadForm without(LeadField field) {
    LeadForm was = LeadTest.form();
    LeadForm.CustomerClaim customer = was.customer();
    return new LeadForm(
            new LeadForm.CustomerClaim(
                field == LeadField.TAX_ID ? TaxScheme.OTHER : customer.taxScheme(),
                customer.taxNumber(),
                field == LeadField.CUSTOMER_NAME ? "ООО Берег" : customer.name(),
                field == LeadField.COUNTRY ? "KZ" : "RU",
                field == LeadField.WEBSITE ? "prichal.example" : customer.website(),
                field == LeadField.DETAILS
                    ? new CustomerDetails("780301001", null, null, null, null, null)
                    : customer.details()),
            field == LeadField.CONTACT
                ? new LeadForm.ContactClaim("Пётр", "petr@prichal.example", null, true)
                : was.contact(),
            field == LeadField.LINES
                ? List.of(new LeadLine(new ProductId(new UUID(4, 4)), 1))
                : was.lines(),
            field == LeadField.AMOUNT ? new BigDecimal("9") : was.amount(),
            was.currency(),
            field == LeadField.EXPECTED_CLOSE ? TODAY.plusDays(1) : was.expectedClose(),
            field == LeadField.NEED ? "Another need of twenty letters" : was.need(),
            was.externalId())
        .in(
            field == LeadField.PROGRAMME
                ? new tandem.leads.programmes.ProgrammeId(new UUID(8, 8))
                : null,
            field == LeadField.ANSWERS
                ? jakarta.json.Json.createObjectBuilder().add("seats", 1).build()
                : was.answers());
  }
}
