package tandem.api.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.ProductId;

class JsonBindingTest {
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  enum Colour {
    RED,
    DARK_BLUE
  }

  record Line(@NotNull ProductId productId, @NotNull @Min(1) @Max(9) Integer quantity) {}

  record Body(
      @NotNull @Size(min = 2, max = 5) String name,
      @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
      @Nullable Colour colour,
      @Nullable BigDecimal amount,
      @Nullable LocalDate day,
      @Nullable Instant at,
      @Nullable Boolean flag,
      @Valid @Size(max = 2) @Nullable List<Line> orderLines) {}

  @Test
  void everything_that_fits_is_bound() {
    Body body =
        bind(
            """
            {"name": "Nord", "country": "DE", "colour": "dark_blue", "amount": "12.50", "day": "2027-02-28",
             "at": "2027-02-28T10:00:00+03:00", "flag": true,
             "order_lines": [{"product_id": "prd_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", "quantity": 3}]}\
            """);

    assertThat(body.colour()).isEqualTo(Colour.DARK_BLUE);
    assertThat(body.amount()).isEqualByComparingTo("12.50");
    assertThat(body.at()).isEqualTo("2027-02-28T07:00:00Z");
    assertThat(body.orderLines())
        .extracting(line -> line.productId().text(), Line::quantity)
        .containsExactly(tuple("prd_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", 3));
  }

  @Test
  void null_is_the_same_as_nothing() {
    assertThat(bind("{\"name\": \"Nord\", \"country\": null}").country()).isNull();
  }

  @Test
  void everything_wrong_is_told_at_once_by_its_pointer() {
    ProblemException refused =
        refused(
            """
            {"name": "N", "country": "de", "colour": "RED", "amount": 12.5, "day": "2027-02-29", "at": "10:00",
             "flag": "true", "tier": 1,
             "order_lines": [{"product_id": "lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", "quantity": 10, "x": 1}, 7]}\
            """);

    assertThat(refused.code()).isEqualTo(ProblemCode.VALIDATION_FAILED);
    assertThat(refused.errors())
        .extracting(FieldError::name, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("#/name", "min_length"),
            tuple("#/country", "pattern"),
            tuple("#/colour", "enum"),
            tuple("#/amount", "type"),
            tuple("#/day", "date"),
            tuple("#/at", "date_time"),
            tuple("#/flag", "type"),
            tuple("#/tier", "unknown_field"),
            tuple("#/order_lines/0/product_id", "id"),
            tuple("#/order_lines/0/quantity", "maximum"),
            tuple("#/order_lines/0/x", "unknown_field"),
            tuple("#/order_lines/1", "type"));
  }

  @Test
  void unknown_members_alone_have_their_own_code() {
    ProblemException refused = refused("{\"name\": \"Nord\", \"Name\": \"Nord\"}");

    assertThat(refused.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
    assertThat(refused.errors()).extracting(FieldError::name).containsExactly("#/Name");
  }

  @Test
  void a_missing_member_is_required_and_nothing_else() {
    assertThat(refused("{}").errors())
        .extracting(FieldError::name, FieldError::code)
        .containsExactly(tuple("#/name", "required"));
  }

  @Test
  void lists_are_limited_and_hold_no_null() {
    assertThat(refused("{\"name\": \"Nord\", \"order_lines\": [null]}").errors())
        .extracting(FieldError::name, FieldError::code)
        .containsExactly(tuple("#/order_lines/0", "required"));
  }

  @Test
  void limits_go_into_the_text() {
    assertThat(refused("{\"name\": \"Nordwest\"}").errors())
        .extracting(FieldError::code, FieldError::values)
        .containsExactly(tuple("max_length", List.<Object>of(5)));
  }

  private static Body bind(String json) {
    return JsonBinding.bind(StrictJson.object(json.getBytes(UTF_8)), Body.class, VALIDATOR);
  }

  private static ProblemException refused(String json) {
    try {
      bind(json);
    } catch (ProblemException refused) {
      return refused;
    }
    throw new AssertionError("was bound");
  }
}
