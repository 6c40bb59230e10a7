package tandem.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealStage;

/**
 * How long it took, from the first lead event to the money event, or until now (features SB10).
 *
 * @param begins when its lead was handed in; when it was opened, if it has none
 * @param money when it was won; empty until then
 * @param presale from the beginning until the deal was opened, without pauses
 * @param pauses while the lead waited for an answer of the partner, while the deal waited for a day
 *     that was named, and while it was closed before it was opened again
 * @param stages how long it stood in each stage, all stays together
 */
public record DealClock(
    Instant begins, Optional<Instant> money, Duration presale, Duration pauses, List<Stay> stages) {

  /** One stage. */
  public record Stay(DealStage stage, Duration time) {}

  /** Time to money: presale and stages, pauses apart. */
  public Duration total() {
    return stages.stream().map(Stay::time).reduce(presale, Duration::plus);
  }
}
