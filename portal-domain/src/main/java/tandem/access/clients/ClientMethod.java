package tandem.access.clients;

/** How a machine client proves who it is at the token endpoint. */
public enum ClientMethod {
  /** A secret that only Tandem makes (client_secret_basic, client_secret_post). */
  SECRET,
  /** A key pair whose public half was given to Tandem (private_key_jwt, RFC 7523). */
  KEY,
  /** Keys that the client publishes at an address (private_key_jwt, RFC 7523). */
  KEY_URL
}
