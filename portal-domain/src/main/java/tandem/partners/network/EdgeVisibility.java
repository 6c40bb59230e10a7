package tandem.partners.network;

/** What a firm sees of one that works under it. Through several edges it is the least of them. */
public enum EdgeVisibility {
  /** Not even that it is there. */
  NONE,
  /** How many leads and deals stand in each stage. */
  COUNTS,
  /** The deals as their partner sees them, to read. */
  FULL
}
