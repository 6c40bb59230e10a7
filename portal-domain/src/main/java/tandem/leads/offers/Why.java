package tandem.leads.offers;

import java.util.List;

/**
 * One thing that spoke for a firm. It tells of this firm alone, so the firm reads it.
 *
 * @param values put into its words: the territory, the tier, deals won, leads open, days since the
 *     last offer; none for a firm that never had one
 * @param points what it weighed; nothing when a person chose the firm
 */
public record Why(Code code, List<String> values, int points) {

  /** What it was. */
  public enum Code {
    CHOSEN,
    TERRITORY,
    TIER,
    EXPERIENCE,
    ROOM,
    TURN
  }

  public Why {
    values = List.copyOf(values);
  }
}
