package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** What the register of the demo says, asked over the API, and what follows from it for a lead. */
class PrefillIT {
  private static final String ACTIVE = "7799000012";
  private static final String WOUND_UP = "7799000245";
  private static final String STRUCK_OFF = "7799000260";
  private static final String NEVER_ANSWERS = "7799009992";

  @Test
  void a_form_is_filled_with_source_and_day() {
    Answer said = ask(ACTIVE);

    assertThat(said.status()).as(said.toString()).isEqualTo(200);
    assertThat(said.at("/outcome")).isEqualTo("found");
    assertThat(said.at("/source")).isEqualTo("made-up");
    assertThat(said.at("/asked_at")).isNotBlank();
    assertThat(said.at("/company/name")).isEqualTo("ООО «Северный насос»");
    assertThat(said.at("/company/country")).isEqualTo("RU");
    assertThat(said.at("/company/state")).isEqualTo("active");
    assertThat(said.at("/company/registry_number")).isEqualTo("1257700000018");
    assertThat(said.at("/company/as_of")).isEqualTo("2026-11-01");
  }

  @ParameterizedTest
  @CsvSource({"7799009992,silent", "7707083893,unknown"})
  void silence_and_unknown_numbers_are_answers(String number, String outcome) {
    Answer said = ask(number);

    assertThat(said.status()).as(said.toString()).isEqualTo(200);
    assertThat(said.at("/outcome")).isEqualTo(outcome);
    assertThat(said.json().has("company")).isFalse();
  }

  @Test
  void a_slip_of_the_finger_is_found_before_anybody_is_asked() {
    Answer refused = ask("7799000013");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/tax_id/number");
    assertThat(refused.at("/errors/0/code")).isEqualTo("tax_id_checksum");
  }

  @Test
  void a_lead_for_a_company_that_was_struck_off_is_refused_and_says_so_in_both_languages() {
    Answer refused = Work.NORD.post("/leads", lead(STRUCK_OFF));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("customer_closed");
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/customer/tax_id/number");
  }

  @Test
  void a_company_that_is_wound_up_and_a_register_that_is_silent_stop_no_lead() {
    for (String number : List.of(WOUND_UP, NEVER_ANSWERS)) {
      Answer taken = Work.NORD.post("/leads", lead(number));
      assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
      Work.NORD.ifMatch(taken).post("/leads/" + taken.id() + "/withdrawals", Json.object("{}"));
    }
  }

  private static ObjectNode lead(String number) {
    ObjectNode lead = Fresh.lead(Work.product());
    ((ObjectNode) lead.at("/customer/tax_id")).put("number", number);
    return lead;
  }

  private static Answer ask(String number) {
    return Work.SUED.post(
        "/customers/prefills",
        Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(number)));
  }
}
