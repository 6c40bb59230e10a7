package tandem.keycloak;

import java.util.Locale;

/** Why somebody cannot be signed in to the portal; the web application shows a page for each. */
public enum Trouble {
  /** Keycloak does not answer; worth trying again shortly. */
  KEYCLOAK_UNREACHABLE(503),
  /** Coming back from Keycloak went wrong: too late, from another browser, or refused there. */
  LOGIN_FAILED(400),
  /** Signed in, but without a firm or a role here; may only sign out. */
  NO_ACCESS(403),
  /** Signed in as member of several firms, and it is not said for which. */
  SEVERAL_FIRMS(403),
  /** Signed in to the company's side without the second factor that it asks for. */
  SECOND_FACTOR_MISSING(403),
  /** Somebody at this address begins more sign-ins than people do. */
  TOO_MANY_SIGN_INS(429);

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** As in keys of message bundles: {@code keycloak_unreachable}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
