package tandem.api.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

class IdempotencyTest {
  private static final MediaType JSON = new MediaType("application", "json");
  private static final UUID SUBJECT = new UUID(0, 101);

  @Test
  void a_key_is_bare_or_quoted_and_means_the_same() {
    assertThat(IdempotencyKey.read("0b9d1b3e-0b1c-4f43")).isEqualTo("0b9d1b3e-0b1c-4f43");
    assertThat(IdempotencyKey.read("\"0b9d1b3e-0b1c-4f43\"")).isEqualTo("0b9d1b3e-0b1c-4f43");
  }

  @Test
  void sixteen_characters_are_enough_and_255_are_the_most() {
    assertThat(IdempotencyKey.read("a".repeat(16))).hasSize(16);
    assertThat(IdempotencyKey.read("a".repeat(255))).hasSize(255);
    refused("a".repeat(15));
    refused("a".repeat(256));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0b9d1b3e-0b1c-4f43",
        "0b9d1b3e 0b1c 4f43",
        "0b9d1b3e,0b1c,4f43xx",
        "ключ-ключ-ключ-ключ"
      })
  void other_forms_are_refused(String key) {
    refused(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_post_needs_one(String nothing) {
    assertThatThrownBy(() -> IdempotencyKey.read(nothing))
        .isInstanceOfSatisfying(
            ProblemException.class,
            it -> assertThat(it.code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REQUIRED));
  }

  @Test
  void the_same_request_spelt_otherwise_has_the_same_fingerprint() {
    assertThat(print("POST", "leads", "{\"a\":1,\"b\":\"x\"}", SUBJECT, "partner_seller"))
        .isEqualTo(
            print("POST", "leads", "{ \"b\" : \"x\", \"a\" : 1.0 }", SUBJECT, "partner_seller"))
        .hasSize(64);
  }

  @Test
  void content_address_person_and_role_all_count() {
    String one = print("POST", "leads", "{\"a\":1}", SUBJECT, "partner_seller");

    assertThat(print("POST", "leads", "{\"a\":2}", SUBJECT, "partner_seller")).isNotEqualTo(one);
    assertThat(print("POST", "leads?dry_run=true", "{\"a\":1}", SUBJECT, "partner_seller"))
        .isNotEqualTo(one);
    assertThat(print("POST", "leads", "{\"a\":1}", new UUID(0, 102), "partner_seller"))
        .isNotEqualTo(one);
    assertThat(print("POST", "leads", "{\"a\":1}", SUBJECT, "partner_finance")).isNotEqualTo(one);
  }

  private static String print(String method, String path, String body, UUID subject, String role) {
    return Fingerprint.of(method, path, JSON, body.getBytes(UTF_8), subject, Set.of(role));
  }

  private static void refused(String key) {
    assertThatThrownBy(() -> IdempotencyKey.read(key))
        .isInstanceOfSatisfying(
            ProblemException.class,
            it -> assertThat(it.code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_INVALID));
  }
}
