package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.customers.CustomerId;
import tandem.customers.RegisterCustomer;
import tandem.platform.Money;
import tandem.platform.PersonId;

/** What a gate takes for given. */
class DealGateTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final Deal deal =
      Deal.own(
          new DealId(new UUID(11, 1)),
          new OpenDeal(
              new RegisterCustomer(
                  Optional.empty(),
                  "Werk",
                  "DE",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()),
              List.of(),
              Money.of("100.00", "EUR"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          new CustomerId(new UUID(11, 2)),
          new CompanyUser(
              new PersonId(new UUID(11, 3)), "Seller", Set.of(CompanyRole.APPROVER), "en", "test"),
          Sales.standard(),
          NOW);

  @Test
  void a_blank_answer_opens_no_gate() {
    assertThat(asked()).isFalse();
    assertThat(asked(JSON.createValue(" \t"))).isFalse();
    assertThat(asked(JSON.createValue("None"))).isTrue();
  }

  @Test
  void a_no_and_a_zero_are_answers() {
    assertThat(asked(JsonValue.FALSE)).isTrue();
    assertThat(asked(JSON.createValue(0))).isTrue();
  }

  private boolean asked() {
    return deal.has(Sales.field("answers.rivals"));
  }

  private boolean asked(JsonValue answer) {
    JsonObject answers = JSON.createObjectBuilder().add("rivals", answer).build();
    DealChanged changed =
        deal.change(
            new DealChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(answers)),
            NOW);
    assertThat(changed.fields()).containsExactly("answers");
    return asked();
  }
}
