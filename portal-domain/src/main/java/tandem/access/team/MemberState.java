package tandem.access.team;

/** Whether somebody may come in for their firm. */
public enum MemberState {
  ACTIVE,
  /** Not seen for ninety days; the owner may undo it. */
  SUSPENDED,
  /** Sent away. */
  DISABLED
}
