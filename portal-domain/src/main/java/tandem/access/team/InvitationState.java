package tandem.access.team;

/** How far an invitation has come. */
public enum InvitationState {
  /** The identity provider has not sent the mail yet. */
  PREPARING,
  SENT,
  /** The link's time is over; it may be sent again. */
  EXPIRED,
  ACCEPTED,
  REVOKED;

  public boolean open() {
    return this == PREPARING || this == SENT;
  }
}
