package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.platform.RequestTrace;

class RefusalLogTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final UUID ANNA = new UUID(0, 1);

  private final RefusalLog log = new RefusalLog();
  private Instant now = NOON;

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  void begin() {
    InstantSource source = () -> now;
    log.clock = source.withZone(ZoneOffset.UTC);
  }

  @Test
  void the_first_of_a_window_says_where_it_came_from() {
    RequestTrace.begin("req_1", "192.0.2.7");
    note(ANNA, "GET /leads/{id}", "not_found");
    RequestTrace.end();

    assertThat(log.drain())
        .singleElement()
        .satisfies(first -> assertThat(first.address()).contains("192.0.2.7"));
  }

  @Test
  void the_first_is_due_at_once_and_the_others_of_the_minute_as_one_sum() {
    note(ANNA, "GET /leads/{id}", "not_found");
    assertThat(log.drain())
        .singleElement()
        .satisfies(first -> assertThat(first.count()).isEqualTo(1));

    note(ANNA, "GET /leads/{id}", "not_found");
    note(ANNA, "GET /deals/{id}", "not_found");
    assertThat(log.drain()).isEmpty();

    now = NOON.plus(RefusalLog.WINDOW).minusMillis(1);
    assertThat(log.drain()).isEmpty();
    now = NOON.plus(RefusalLog.WINDOW);
    assertThat(log.drain())
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.count()).isEqualTo(2);
          assertThat(sum.operations())
              .containsOnlyKeys("GET /leads/{id}", "GET /deals/{id}")
              .containsEntry("GET /deals/{id}", 1);
        });
    assertThat(log.drain()).isEmpty();
  }

  @Test
  void each_subject_and_each_code_counts_for_itself() {
    note(ANNA, "GET /leads", "insufficient_scope");
    note(ANNA, "GET /leads", "role_required");
    note(new UUID(0, 2), "GET /leads", "role_required");

    assertThat(log.drain()).hasSize(3).allSatisfy(it -> assertThat(it.count()).isEqualTo(1));
  }

  @Test
  void a_flood_of_subjects_fills_neither_memory_nor_table() {
    for (int i = 0; i < 5_000; i++) {
      note(new UUID(1, i), "GET /leads/" + i, "not_found");
    }
    List<RefusalLog.Batch> due = log.drain();

    assertThat(due).hasSize(1_001);
    assertThat(due.stream().mapToInt(RefusalLog.Batch::count).sum()).isEqualTo(5_000);
    assertThat(due).allSatisfy(it -> assertThat(it.operations()).hasSizeLessThanOrEqualTo(21));
  }

  @Test
  void what_a_stranger_wrote_into_names_cannot_break_a_line() {
    RefusedAccess refused =
        new RefusedAccess(
            Optional.empty(), Optional.empty(), "evil\r\nclient", "GET /x" + "y".repeat(300), "c");

    assertThat(refused.client()).isEqualTo("evil  client");
    assertThat(refused.operation()).hasSize(255);
  }

  private void note(UUID subject, String operation, String code) {
    log.note(
        new RefusedAccess(
            Optional.of(subject), Optional.empty(), "tandem-portal", operation, code));
  }

  @Test
  void a_window_ends_even_when_nothing_followed() {
    note(ANNA, "GET /leads", "not_found");
    assertThat(log.drain()).hasSize(1);
    now = NOON.plus(Duration.ofMinutes(2));
    assertThat(log.drain()).isEmpty();
    note(ANNA, "GET /leads", "not_found");
    assertThat(log.drain()).hasSize(1);
  }
}
