package tandem.access.rights;

/** How far a right reaches; the further ones stand behind. */
public enum Extent {
  NO,
  /** Records of one's own. */
  OWN,
  /** All of one's firm. */
  FIRM,
  /** Firms that one looks after. */
  PORTFOLIO,
  ALL;

  public boolean any() {
    return this != NO;
  }

  Extent or(Extent other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
