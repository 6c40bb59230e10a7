package tandem.keycloak;

import jakarta.security.enterprise.CallerPrincipal;

/** The caller principal of both web applications: named by the username, knows the identity. */
public final class KeycloakCaller extends CallerPrincipal {
  private final transient Identity identity;

  public KeycloakCaller(Identity identity) {
    super(identity.username());
    this.identity = identity;
  }

  public Identity identity() {
    return identity;
  }

  @Override
  public String toString() {
    return getName();
  }
}
