package tandem.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tandem.platform.Refusal;

class ProblemDocumentTest {

  @Test
  void a_refusal_is_told_with_pointers_in_the_readers_language() {
    ProblemException refused =
        new ProblemException(
            ProblemCode.VALIDATION_FAILED,
            FieldError.pointer("#/customer/name", "max_length", 200),
            FieldError.parameter("limit", "maximum", 100));

    JsonObject english = document(refused, Locale.ENGLISH);
    JsonObject russian = document(refused, Locale.of("ru"));

    assertThat(english.getString("type")).isEqualTo("https://p/api/v1/problems/validation_failed");
    assertThat(english.getInt("status")).isEqualTo(400);
    assertThat(english.getString("detail"))
        .isEqualTo("Not valid: 2. Each one is listed in \"errors\".");
    assertThat(english.getJsonArray("errors").getJsonObject(0))
        .hasToString(
            "{\"pointer\":\"#/customer/name\",\"code\":\"max_length\",\"detail\":\"may have at most 200 characters\",\"limit\":200}");
    assertThat(english.getJsonArray("errors").getJsonObject(1).getString("parameter"))
        .isEqualTo("limit");
    assertThat(russian.getString("code")).isEqualTo(english.getString("code"));
    assertThat(russian.getString("title")).isEqualTo("Запрос содержит ошибки");
  }

  @Test
  void the_domains_paths_become_pointers() {
    JsonObject problem =
        document(
            new Refusal.Invalid("customer.tax_id.number", "tax_id_checksum", "is not valid"),
            Locale.ENGLISH);

    assertThat(problem.getInt("status")).isEqualTo(400);
    assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo("#/customer/tax_id/number");
  }

  @Test
  void each_kind_of_refusal_has_its_status() {
    assertThat(status(new Refusal.NotFound("lead"))).isEqualTo(404);
    assertThat(status(new Refusal.Forbidden("role_required", ""))).isEqualTo(403);
    assertThat(status(new Refusal.Forbidden("organization_missing", ""))).isEqualTo(401);
    assertThat(status(new Refusal.Conflict("duplicate_lead", ""))).isEqualTo(409);
    assertThat(status(new Refusal.Conflict("transition_not_allowed", ""))).isEqualTo(409);
    assertThat(status(new Refusal.Unprocessable("currency_mismatch", ""))).isEqualTo(422);
    assertThat(status(new Refusal.Unprocessable("field_not_writable", ""))).isEqualTo(403);
    assertThat(status(new Refusal.VersionMismatch(3))).isEqualTo(412);
  }

  @Test
  void the_current_version_and_what_is_allowed_are_members() {
    assertThat(document(new Refusal.VersionMismatch(3), Locale.ENGLISH).getInt("current_version"))
        .isEqualTo(3);
    assertThat(
            document(
                    new Refusal.Conflict("transition_not_allowed", "", List.of("APPROVED")),
                    Locale.ENGLISH)
                .getJsonArray("allowed")
                .getString(0))
        .isEqualTo("approved");
  }

  @Test
  void a_step_that_is_not_possible_lists_what_is_even_if_that_is_nothing() {
    JsonObject ended = document(new Refusal.Conflict("transition_not_allowed", ""), Locale.ENGLISH);

    assertThat(ended.getJsonArray("allowed")).isEmpty();
    assertThat(document(new Refusal.Conflict("appeal_used", ""), Locale.ENGLISH))
        .doesNotContainKey("allowed");
  }

  @Test
  void an_id_among_what_is_allowed_keeps_its_letters() {
    String id = "lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R";

    assertThat(
            document(new Refusal.Conflict("duplicate_lead", "", List.of(id)), Locale.ENGLISH)
                .getJsonArray("allowed")
                .getString(0))
        .isEqualTo(id);
  }

  @Test
  void a_refusal_is_found_inside_what_wraps_it() {
    assertThat(
            status(new IllegalStateException(new RuntimeException(new Refusal.NotFound("lead")))))
        .isEqualTo(404);
  }

  @Test
  void a_database_that_is_gone_is_a_passing_trouble() {
    Problem problem =
        Failures.problem(new RuntimeException(new SQLException("gone", "08006")), "req_1");

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.retryable()).isTrue();
    assertThat(problem.headers()).containsKey("Retry-After");
  }

  @Test
  void what_nobody_foresaw_tells_nothing() {
    JsonObject problem =
        document(new IllegalStateException("jdbc:postgresql://secret"), Locale.ENGLISH);

    assertThat(problem.getInt("status")).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("secret").doesNotContain("Exception");
  }

  private static int status(Throwable thrown) {
    return Failures.problem(thrown, "req_1").status();
  }

  private static JsonObject document(Throwable thrown, Locale language) {
    return ProblemDocument.of(
        Failures.problem(thrown, "req_1"), language, "https://p/api/v1", "/api/v1/leads", "req_1");
  }
}
