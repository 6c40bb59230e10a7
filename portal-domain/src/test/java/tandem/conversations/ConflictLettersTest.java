package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.leads.ConflictLetter;
import tandem.platform.PersonId;

/**
 * A letter from the conflict room is a fixed text but for the name the reader gave the customer.
 */
class ConflictLettersTest {
  private static final String OURS = "Name that the reader typed";

  static Stream<Arguments> every_letter_in_both_languages() {
    return Stream.of(ConflictLetter.values())
        .flatMap(letter -> Stream.of("en", "ru").map(language -> Arguments.of(letter, language)));
  }

  @ParameterizedTest
  @MethodSource("every_letter_in_both_languages")
  void says_the_same_whoever_the_other_is(ConflictLetter letter, String language) {
    Letter one = write(letter, language, OURS);
    Letter other = write(letter, language, "Another name");

    assertThat(one.subject() + one.body()).contains(OURS).doesNotContain("{", "}");
    assertThat((one.subject() + one.body()).replace(OURS, "Another name"))
        .isEqualTo(other.subject() + other.body());
    assertThat((one.subject() + one.body()).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "another firm", "competitor", "конкурент", "другая компания", "другой партн");
  }

  private static Letter write(ConflictLetter letter, String language, String customer) {
    Reader reader =
        new Reader(
            new PersonId(new UUID(1, 1)), Optional.empty(), "Reader", Optional.empty(), language);
    return Letter.of(reader, "conflict." + letter, "lead_x", "/leads/lead_x", customer);
  }
}
