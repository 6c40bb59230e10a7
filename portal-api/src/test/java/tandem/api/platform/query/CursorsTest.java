package tandem.api.platform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.api.platform.problem.ProblemException;
import tandem.platform.Keyset;

class CursorsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SECRET = "a secret of more than thirty-two characters";
  private static final Keyset LAST = new Keyset("2026-11-22T10:00:00.123456Z", new UUID(1, 2));
  private static final String LIST = "nord\nleads\n{status=submitted}";

  private final Cursors cursors = at(NOON);
  private final String cursor = cursors.after(LAST, LIST);

  @Test
  void a_cursor_leads_back_to_its_row() {
    assertThat(cursors.read(cursor, LIST)).isEqualTo(LAST);
  }

  @Test
  void it_belongs_to_one_organisation_filter_and_sort() {
    refused(cursors, cursor, "sued\nleads\n{status=submitted}");
    refused(cursors, cursor, "nord\nleads\n{status=approved}");
    refused(cursors, cursor, "nord\ndeals\n{status=submitted}");
  }

  @Test
  void it_is_good_for_a_day_and_not_a_second_longer() {
    assertThat(at(NOON.plus(Duration.ofHours(24))).read(cursor, LIST)).isEqualTo(LAST);
    refused(at(NOON.plus(Duration.ofHours(24)).plusSeconds(1)), cursor, LIST);
  }

  @Test
  void not_one_of_its_characters_can_be_changed() {
    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      refused(cursors, cursor.substring(0, i) + other + cursor.substring(i + 1), LIST);
    }
  }

  @Test
  void another_secret_signs_otherwise() {
    Cursors foreign =
        new Cursors("another secret of more than thirty-two", Clock.fixed(NOON, ZoneOffset.UTC));

    refused(foreign, cursor, LIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%%%", "null", "e30", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void rubbish_is_refused(String rubbish) {
    refused(cursors, rubbish, LIST);
  }

  private static Cursors at(Instant now) {
    return new Cursors(SECRET, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void refused(Cursors cursors, String cursor, String list) {
    assertThatThrownBy(() -> cursors.read(cursor, list))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.code().code()).isEqualTo("invalid_cursor"));
  }
}
