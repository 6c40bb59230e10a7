package tandem.access.clients;

/** Whether a machine client may come in. */
public enum ApiClientState {
  /** The identity provider does not know it yet. */
  SETTING_UP,
  ACTIVE,
  /** Its time is over. */
  EXPIRED,
  REVOKED
}
