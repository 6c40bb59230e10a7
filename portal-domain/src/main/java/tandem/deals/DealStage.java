package tandem.deals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tandem.platform.Refusal;

/**
 * The scale that all processes share, with the usual chance of winning in percent (features §4.6);
 * that of a deal is what its process says ({@code ProcessTerms.percent}). Open stages may be
 * reached from one another in both directions: reality goes back at times, and every move is
 * recorded. WON and LOST are final.
 */
public enum DealStage {
  PROSPECT(10),
  QUALIFIED(20),
  SOLUTION(40),
  PROPOSAL(60),
  NEGOTIATION(80),
  WON(100),
  LOST(0);

  private final int percent;

  DealStage(int percent) {
    this.percent = percent;
  }

  /** The usual chance of winning, in percent; of a deal ask its process. */
  public int percent() {
    return percent;
  }

  public boolean isOpen() {
    return this != WON && this != LOST;
  }

  public static List<DealStage> open() {
    return Arrays.stream(values()).filter(DealStage::isOpen).toList();
  }

  /** The stages that may follow this one. */
  public Set<DealStage> next() {
    if (!isOpen()) {
      return EnumSet.noneOf(DealStage.class);
    }
    Set<DealStage> all = EnumSet.allOf(DealStage.class);
    all.remove(this);
    return all;
  }

  DealStage to(DealStage target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "A deal cannot go from %s to %s".formatted(this, target),
        next().stream().map(Enum::name).toList());
  }
}
