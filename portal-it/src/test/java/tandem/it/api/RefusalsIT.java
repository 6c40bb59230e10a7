package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * Attempts that were refused stand in the audit trail, and cannot fill it (issue 3; ASVS 16.3.2).
 */
class RefusalsIT {
  /** The first of a minute is written at once, others at the minute's end. */
  private static final Duration A_WINDOW = Duration.ofSeconds(90);

  private static final Api AUDITOR = Api.person("auditor");

  @Test
  void a_bad_token_leaves_a_record_of_what_was_tried() {
    JsonNode record =
        record(
            "GET /api/v1/deals/{id}",
            () ->
                Api.bearer("nonsense")
                    .get("/deals/" + PublicId.format("deal", UUID.randomUUID()))
                    .at("/code"));

    assertThat(record.toString()).contains("invalid_token").doesNotContain("nonsense");
  }

  @Test
  void deciding_on_an_own_lead_leaves_a_record_of_who_tried() {
    Answer lead = Work.lead(Work.NORD);
    Api owner = Api.person("nord-owner");
    JsonNode record =
        record(
            "POST /api/v1/leads/{id}/decisions",
            () -> {
              Answer refused =
                  owner
                      .ifMatch(lead)
                      .post(
                          "/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}"));
              assertThat(refused.status()).isEqualTo(403);
              return refused.at("/code");
            });

    assertThat(record.toString()).contains(owner.get("/me").id()).doesNotContain(lead.id());
  }

  @Test
  void whoever_probes_fills_no_table() {
    Instant begin = Instant.now();
    for (int i = 0; i < 300; i++) {
      Api.bearer("nonsense-" + i).get("/leads");
    }
    List<JsonNode> records =
        Await.until(
            "the sum of the minute",
            A_WINDOW,
            () -> records(begin, "invalid_token"),
            found -> found.stream().mapToInt(RefusalsIT::count).sum() >= 300);
    assertThat(records).hasSizeLessThanOrEqualTo(4);
  }

  private static int count(JsonNode record) {
    JsonNode details = record.path("details");
    return (details.isTextual() ? Json.read(details.asText()) : details).path("count").asInt();
  }

  /** Tries until it is named: a window that others have filled names no more operations. */
  private static JsonNode record(String operation, Supplier<String> attempt) {
    Instant begin = Instant.now();
    return Await.until(
            "a record of " + operation,
            A_WINDOW.multipliedBy(2),
            () ->
                records(begin, attempt.get()).stream()
                    .filter(found ->
                        found
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .contains(operation.toLowerCase(Locale.ROOT)))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  /** A window that was open already counts too: what is summed in it is of the same code. */
  private static List<JsonNode> records(Instant since, String code) {
    Answer page = AUDITOR.get("/audit-records?limit=100&action=access.refused");
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    Instant border = since.minus(Duration.ofMinutes(1));
    return page.data().stream()
        .filter(record -> record.toString().contains(code))
        .filter(record -> Instant.parse(record.path("at").asText(since.toString())).isAfter(border))
        .toList();
  }
}
