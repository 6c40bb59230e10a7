package tandem.api.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

class HeadersTest {

  @Test
  void the_version_goes_out_as_a_tag_and_comes_back() {
    assertThat(IfMatch.tag(7)).isEqualTo("\"v7\"");
    assertThat(IfMatch.version("\"v7\"")).isEqualTo(7);
  }

  @Test
  void a_change_needs_a_version() {
    refused("", ProblemCode.PRECONDITION_REQUIRED);
  }

  @Test
  void a_decision_is_not_made_on_any_version() {
    refused("*", ProblemCode.IF_MATCH_WILDCARD_REFUSED);
    assertThat(IfMatch.versionOrAny("*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v7",
        "7",
        "\"7\"",
        "W/\"v7\"",
        "\"v7\", \"v8\"",
        "\"v-1\"",
        "\"v07\"",
        "\"v99999999999999999999\""
      })
  void anything_else_is_no_tag_of_ours(String header) {
    refused(header, ProblemCode.IF_MATCH_INVALID);
  }

  private static void refused(String header, ProblemCode code) {
    assertThatThrownBy(() -> IfMatch.version(header))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v7\"", "W/\"v7\"", "\"v6\", \"v7\"", "*"})
  void what_the_caller_holds_is_recognised(String held) {
    assertThat(ConditionalGet.matches(held, "\"v7\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v8\"", "v7", "\"v77\""})
  void what_the_caller_does_not_hold_is_sent(String held) {
    assertThat(ConditionalGet.matches(held, "\"v7\"")).isFalse();
  }
}
