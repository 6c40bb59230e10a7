package tandem.keycloak;

/** A token that does not let its bearer in. The message is for our log, never for the caller. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final TokenFault fault;

  TokenRefused(TokenFault fault, String because) {
    super(because, null, false, false);
    this.fault = fault;
  }

  public TokenFault fault() {
    return fault;
  }
}
