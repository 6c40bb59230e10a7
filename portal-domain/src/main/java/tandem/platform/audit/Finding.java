package tandem.platform.audit;

/**
 * One thing that is broken, and where.
 *
 * @param position in the lane, counted from one; 0 for what has no place in a lane
 * @param seq of the record concerned; 0 when it cannot be said
 */
public record Finding(Kind kind, int lane, long position, long seq) {
  /** What happened there. */
  public enum Kind {
    /** A record does not say any more what was hashed. */
    CHANGED,
    /** A record is gone, its link is still there. */
    RECORD_DELETED,
    /** A link is gone from the middle of a lane. */
    LINK_DELETED,
    /** A link stands elsewhere than where it was made. */
    REORDERED,
    /** The lane is shorter than a signed head says. */
    CUT,
    /** The lane is whole in itself, and other than a signed head says. */
    REWRITTEN,
    /** A record that never was linked: written around the chain. */
    UNLINKED,
    /** A head's signature or its place after the head before does not hold. */
    HEAD_FORGED,
    /** A head that lies in a file outside is not in the database, or differs. */
    HEAD_MISSING
  }
}
