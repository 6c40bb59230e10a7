package tandem.web.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tandem.deals.DealStage;

/**
 * How long a deal usually stands in a stage; beyond that it is marked, so that nobody forgets it.
 */
public final class StageNorms {
  private static final Map<DealStage, Integer> DAYS =
      new EnumMap<>(
          Map.of(
              DealStage.PROSPECT, 14,
              DealStage.QUALIFIED, 14,
              DealStage.SOLUTION, 30,
              DealStage.PROPOSAL, 21,
              DealStage.NEGOTIATION, 30));

  private StageNorms() {}

  public static int days(DealStage stage) {
    return DAYS.getOrDefault(stage, 0);
  }

  public static boolean idle(DealStage stage, Instant since, Instant now) {
    return stage.isOpen() && Duration.between(since, now).toDays() > days(stage);
  }
}
