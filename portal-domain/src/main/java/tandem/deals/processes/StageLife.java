package tandem.deals.processes;

import java.util.OptionalDouble;
import tandem.deals.DealStage;

/**
 * How a stage is lived, besides how it was designed.
 *
 * @param standing deals that stand there now
 * @param entered deals that ever came
 * @param wentOn of those, how many came further
 * @param lost how many were lost while they stood there
 * @param medianDays calendar days that half of the finished stays were shorter than; empty while
 *     there are none
 */
public record StageLife(
    DealStage stage,
    long standing,
    long entered,
    long wentOn,
    long lost,
    OptionalDouble medianDays) {

  /** Percent of those that came and have left, who went on; empty while none has left. */
  public OptionalDouble conversion() {
    long left = wentOn + lost;
    return left == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * wentOn / left);
  }
}
