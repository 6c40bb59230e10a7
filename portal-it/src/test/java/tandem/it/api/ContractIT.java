package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Portal;
import tandem.it.harness.Work;

/** The contract that is published is the one that is kept (api-and-security A.8, D.2 API9). */
class ContractIT {
  private static final Pattern FOREIGN =
      Pattern.compile("(?:src|href)=\"(?:https?:)?//(?!localhost)[^\"]+\"");

  @Test
  void the_contract_is_public_and_names_every_operation() {
    Answer contract = Api.nobody().get("/openapi.json");

    assertThat(contract.status()).isEqualTo(200);
    assertThat(contract.at("/openapi")).startsWith("3.1");
    assertThat(Operation.all()).hasSizeGreaterThan(20);
    assertThat(Operation.all())
        .extracting(Operation::operationId)
        .doesNotHaveDuplicates()
        .allMatch(id -> !id.isBlank());
    assertThat(contract.header("ETag")).isPresent();
  }

  @Test
  void every_reference_in_the_contract_leads_somewhere() {
    JsonNode contract = Api.nobody().get("/openapi.json").json();
    List<String> broken =
        contract.findValuesAsText("$ref").stream()
            .distinct()
            .filter(reference -> contract.at(reference.substring(1)).isMissingNode())
            .toList();

    assertThat(broken).isEmpty();
  }

  @Test
  void every_documented_operation_answers_and_none_without_a_token_unless_it_says_so() {
    for (Operation operation : Operation.all()) {
      if (operation.isPublic()) {
        continue;
      }
      Answer answer =
          Api.nobody()
              .with("Idempotency-Key", Api.key())
              .send(operation.method(), operation.withRandomIds(), BodyPublishers.noBody());
      assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }
  }

  @Test
  void every_documented_operation_is_served() {
    for (Operation operation : Operation.all()) {
      Answer answer = Work.NORD.send("OPTIONS", operation.withRandomIds(), BodyPublishers.noBody());
      assertThat(answer.header("Allow").orElse(""))
          .as(operation + " " + answer)
          .contains(operation.method());
    }
  }

  @Test
  void the_reference_pages_load_nothing_from_foreign_hosts() {
    Answer page = Api.nobody().get("/api/docs/");
    assertThat(page.status()).isEqualTo(200);
    Matcher foreign = FOREIGN.matcher(page.body());
    assertThat(foreign.find()).as(page.body()).isFalse();
    assertThat(page.header("Content-Security-Policy").orElse("")).contains("default-src");
  }

  @Test
  void each_code_has_a_page_that_explains_it() {
    String type = Work.NORD.get("/leads/nothing").at("/type");
    assertThat(type).startsWith(Portal.here().portal());

    Answer page =
        Api.nobody()
            .with("Accept", "text/html")
            .get(type.substring(Portal.here().portal().length()));
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
  }
}
