package tandem.api.platform.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

class StrictJsonTest {

  @Test
  void a_plain_object_is_read() {
    assertThat(StrictJson.object("{\"a\": {\"b\": [1, \"два\", null, true]}}".getBytes(UTF_8)))
        .hasToString("{\"a\":{\"b\":[1,\"два\",null,true]}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} {}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\" 1}",
        "\u0000",
        "{\"a\":\"\n\"}",
        "{\"a\":tru}"
      })
  void what_is_not_json_is_malformed(String text) {
    assertThat(refused(text.getBytes(UTF_8)).code()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @Test
  void only_utf_8_is_read() {
    assertThat(refused("{\"name\": \"Müller\"}".getBytes(ISO_8859_1)).code())
        .isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
  void a_body_is_an_object(String text) {
    assertThat(refused(text.getBytes(UTF_8)).code()).isEqualTo(ProblemCode.VALIDATION_FAILED);
  }

  @Test
  void a_member_given_twice_is_named_by_its_pointer() {
    ProblemException refused = refused("{\"a\": {\"b\": 1, \"b\": 2}}".getBytes(UTF_8));

    assertThat(refused.code()).isEqualTo(ProblemCode.DUPLICATE_MEMBER);
    assertThat(refused.errors()).extracting("name").containsExactly("#/a/b");
  }

  @Test
  void names_in_pointers_are_escaped() {
    assertThat(refused("{\"a/b~c\": 1, \"a/b~c\": 2}".getBytes(UTF_8)).errors())
        .extracting("name")
        .containsExactly("#/a~1b~0c");
  }

  @Test
  void thirty_two_levels_are_read_and_no_more() {
    assertThat(StrictJson.object(nested(31))).isNotNull();
    assertThat(refused(nested(32)).code()).isEqualTo(ProblemCode.NESTING_TOO_DEEP);
    assertThat(refused(nested(100_000)).code()).isEqualTo(ProblemCode.NESTING_TOO_DEEP);
  }

  private static byte[] nested(int arrays) {
    return ("{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}").getBytes(UTF_8);
  }

  @Test
  void brackets_in_texts_are_no_levels() {
    String text = "{\"a\": \"" + "[{\\\"".repeat(50) + "\"}";

    assertThat(StrictJson.object(text.getBytes(UTF_8))).containsOnlyKeys("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0001b", "\\u007f", "\\ud800", "\\udc00x", "\\r"})
  void control_characters_and_halves_of_characters_are_refused(String text) {
    ProblemException refused = refused(("{\"a\": [\"" + text + "\"]}").getBytes(UTF_8));

    assertThat(refused.code()).isEqualTo(ProblemCode.VALIDATION_FAILED);
    assertThat(refused.errors()).extracting("name").containsExactly("#/a/0");
    assertThat(refused.errors()).extracting("code").containsExactly("characters");
  }

  @Test
  void line_feeds_tabs_and_whole_characters_are_fine() {
    assertThat(
            StrictJson.object("{\"a\": \"1\\n\\t\\ud83d\\ude00\"}".getBytes(UTF_8)).getString("a"))
        .isEqualTo("1\n\t😀");
  }

  @Test
  void texts_come_out_composed() {
    assertThat(StrictJson.object("{\"a\": \"e\\u0301\"}".getBytes(UTF_8)).getString("a"))
        .isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e1000000000", "1e-31", "1E31", "12345678901234567890123456789012345678901"})
  void numbers_that_would_fill_the_memory_are_refused(String number) {
    assertThat(refused(("{\"a\": " + number + "}").getBytes(UTF_8)).errors())
        .extracting("code")
        .containsExactly("number_too_large");
  }

  @Test
  void an_exponent_beyond_every_int_is_refused_too() {
    assertThatThrownBy(() -> StrictJson.object("{\"a\": 1e99999999999999999999}".getBytes(UTF_8)))
        .isInstanceOf(ProblemException.class);
  }

  private static ProblemException refused(byte[] body) {
    try {
      StrictJson.object(body);
    } catch (ProblemException refused) {
      return refused;
    }
    throw new AssertionError("was read");
  }
}
