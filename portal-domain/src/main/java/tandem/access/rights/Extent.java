package tandem.access.rights;

import tandem.access.RowScope;

/** How far a right reaches; the further ones stand behind. */
public enum Extent {
  NO,
  /** Records of one's own. */
  OWN,
  /** All of one's firm. */
  FIRM,
  /** Firms that one looks after. */
  PORTFOLIO,
  /** Firms that one's team looks after. */
  TEAM,
  /** Firms of one's countries or territories. */
  REGION,
  ALL;

  public boolean any() {
    return this != NO;
  }

  Extent or(Extent other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The rights of the company's people end where their scope does. */
  Extent within(RowScope scope) {
    Extent border =
        switch (scope) {
          case OWN -> PORTFOLIO;
          case TEAM -> TEAM;
          case REGION -> REGION;
          case ALL -> ALL;
        };
    return compareTo(border) <= 0 ? this : border;
  }
}
