package tandem.keycloak;

/**
 * Keycloak gives no tokens: the code was used, the session there has ended, the client is wrong.
 */
final class GrantRefused extends Exception {
  private static final long serialVersionUID = 1L;

  GrantRefused(String because) {
    super(because);
  }
}
