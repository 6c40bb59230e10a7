package tandem.api.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.Arrival;
import tandem.access.Doorkeeper;
import tandem.keycloak.Identity;
import tandem.keycloak.KeycloakCaller;

/** Who sent this request: by the token, and as the domain knows them. */
@RequestScoped
public class Callers {
  @Inject SecurityContext security;
  @Inject Doorkeeper doorkeeper;

  private @Nullable Actor actor;

  public Optional<Identity> identity() {
    return security.getPrincipalsByType(KeycloakCaller.class).stream()
        .findFirst()
        .map(KeycloakCaller::identity);
  }

  /** The caller, if they have been admitted as an actor by now. */
  public Optional<Actor> admitted() {
    return Optional.ofNullable(actor);
  }

  /** The caller as an actor; asked before any transaction of the request begins. */
  public Actor actor() {
    if (actor == null) {
      actor = doorkeeper.admit(arrival(identity().orElseThrow()));
    }
    return actor;
  }

  private static Arrival arrival(Identity identity) {
    return new Arrival(
        identity.subject(),
        identity.username(),
        identity.name(),
        identity.email(),
        identity.locale(),
        identity.organization(),
        identity.roles(),
        identity.client(),
        identity.machine());
  }
}
