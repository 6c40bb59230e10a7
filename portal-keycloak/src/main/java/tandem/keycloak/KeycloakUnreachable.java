package tandem.keycloak;

/** Keycloak does not answer, or not in a way we understand. Nobody's fault who is asking. */
final class KeycloakUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  KeycloakUnreachable(String what, Throwable cause) {
    super(what, cause);
  }

  KeycloakUnreachable(String what) {
    super(what);
  }
}
