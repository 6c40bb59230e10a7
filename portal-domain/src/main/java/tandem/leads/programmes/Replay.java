package tandem.leads.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Money;

/**
 * What a version would have decided on the leads of the last year, against the version in force.
 *
 * @param leads how many were replayed, at most {@link #MOST}
 * @param changed how many of them would go another way
 * @param counts how many would go which way instead of which, the most frequent first
 * @param differences the latest ones, at most {@link #MOST_SHOWN}
 */
public record Replay(int leads, int changed, List<Count> counts, List<Difference> differences) {
  public static final int MOST = 10_000;
  public static final int MOST_SHOWN = 100;

  public Replay {
    counts = List.copyOf(counts);
    differences = List.copyOf(differences);
  }

  /**
   * How a lead goes.
   *
   * @param people who decide; zero for at once
   * @param refused code of the refusal if it could not be handed in
   */
  public record Way(int people, Optional<String> refused) {}

  /** So many leads would go the one way instead of the other. */
  public record Count(Way was, Way wouldBe, int leads) {}

  /** One lead. */
  public record Difference(
      UUID lead,
      String customer,
      String firm,
      Optional<Money> amount,
      Instant submitted,
      Way was,
      Way wouldBe) {}
}
