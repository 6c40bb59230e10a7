package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.deals.DealFacts;
import tandem.deals.DealId;
import tandem.deals.DealPath;
import tandem.deals.DealStage;
import tandem.deals.Sales;
import tandem.platform.Money;

/** Time to money of a deal with known times is exact, stage by stage, pauses apart (SB10). */
class DealClockTest {
  private static final Instant LEAD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = day(100);

  private final List<DealFacts.Move> moves = new ArrayList<>();

  private static Instant day(int number) {
    return LEAD.plus(Duration.ofDays(number));
  }

  private void move(DealStage to, int day) {
    Optional<DealStage> from =
        moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast().to());
    moves.add(new DealFacts.Move(from, to, "S", Optional.empty(), day(day)));
  }

  private DealClock clock(int pauseDays, DealClocks.Wait... waits) {
    DealStage stage = moves.getLast().to();
    Optional<Instant> closed =
        stage.isOpen() ? Optional.empty() : Optional.of(moves.getLast().at());
    DealFacts deal =
        new DealFacts(
            new DealId(new UUID(7, 7)),
            1,
            stage,
            Optional.empty(),
            Optional.empty(),
            Money.of("1.00", "EUR"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            DealFacts.Contract.NONE,
            JsonValue.EMPTY_JSON_OBJECT,
            new DealPath(Sales.standard(), List.of(), Optional.empty(), Optional.empty()),
            100,
            moves.getFirst().at(),
            moves.getLast().at(),
            closed,
            moves.getFirst().at(),
            moves.getLast().at(),
            List.of(),
            moves,
            List.of(),
            List.of(),
            Set.of());
    return DealClocks.clock(deal, LEAD, Duration.ofDays(pauseDays), List.of(waits), NOW);
  }

  @Test
  void a_won_deal_took_presale_and_its_stages_without_the_pause() {
    move(DealStage.PROSPECT, 5);
    move(DealStage.PROPOSAL, 8);
    move(DealStage.PROSPECT, 18);
    move(DealStage.PROPOSAL, 20);
    move(DealStage.WON, 30);

    DealClock clock = clock(2);

    assertThat(clock.presale()).isEqualTo(Duration.ofDays(3));
    assertThat(clock.pauses()).isEqualTo(Duration.ofDays(2));
    assertThat(clock.stages())
        .containsExactly(
            new DealClock.Stay(DealStage.PROSPECT, Duration.ofDays(5)),
            new DealClock.Stay(DealStage.PROPOSAL, Duration.ofDays(20)));
    assertThat(clock.total()).isEqualTo(Duration.ofDays(28));
    assertThat(clock.money()).contains(day(30));
  }

  @Test
  void time_while_it_was_closed_before_it_was_opened_again_is_a_pause() {
    move(DealStage.PROSPECT, 0);
    move(DealStage.LOST, 10);
    move(DealStage.PROSPECT, 50);

    DealClock clock = clock(0);

    assertThat(clock.pauses()).isEqualTo(Duration.ofDays(40));
    assertThat(clock.total()).isEqualTo(Duration.ofDays(60));
    assertThat(clock.money()).isEmpty();
  }

  @Test
  void what_it_waited_is_taken_from_the_stages_where_it_waited() {
    move(DealStage.PROSPECT, 0);
    move(DealStage.PROPOSAL, 10);
    move(DealStage.WON, 30);

    DealClock clock = clock(0, new DealClocks.Wait(day(7), day(16)));

    assertThat(clock.pauses()).isEqualTo(Duration.ofDays(9));
    assertThat(clock.stages())
        .containsExactly(
            new DealClock.Stay(DealStage.PROSPECT, Duration.ofDays(7)),
            new DealClock.Stay(DealStage.PROPOSAL, Duration.ofDays(14)));
    assertThat(clock.total()).isEqualTo(Duration.ofDays(21));
  }
}
