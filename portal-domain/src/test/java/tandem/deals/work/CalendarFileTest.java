package tandem.deals.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar file as RFC 5545 asks for it. */
class CalendarFileTest {
  private static final Instant NOON = Instant.parse("2027-02-15T12:00:00Z");

  private static String file(String title) {
    return CalendarFile.of(
        "Tandem",
        List.of(
            new CalendarFile.Entry(
                "task_1",
                LocalDate.parse("2027-02-28"),
                NOON,
                title,
                "https://p.example/deals/x")));
  }

  @Test
  void a_task_takes_its_whole_day_and_no_more() {
    assertThat(file("Call"))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20270228\r\n", "DTEND;VALUE=DATE:20270301\r\n")
        .contains("DTSTAMP:20270215T120000Z\r\n", "UID:task_1@tandem\r\n");
  }

  @Test
  void what_somebody_wrote_cannot_become_a_line_of_its_own() {
    assertThat(file("a,b;c\\d\r\nEND:VEVENT"))
        .contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\r\n")
        .containsOnlyOnce("\r\nEND:VEVENT");
  }

  @Test
  void long_lines_are_folded_within_75_octets_and_no_character_is_cut() {
    String title = "Поговорить с клиентом о тендере 🚢 ".repeat(6);
    String file = file(title);

    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title);
  }
}
