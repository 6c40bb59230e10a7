package tandem.web.platform;

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
import tandem.platform.Refusal;

/** Who acts in this request: the identity provider's word, turned into an actor of the domain. */
@RequestScoped
public class CurrentActor {
  @Inject SecurityContext security;
  @Inject Doorkeeper door;

  private @Nullable Actor actor;

  public Actor actor() {
    if (actor == null) {
      actor = door.admit(arrival(identity().orElseThrow(CurrentActor::notSignedIn)));
    }
    return actor;
  }

  public Optional<Identity> identity() {
    return security.getPrincipalsByType(KeycloakCaller.class).stream()
        .findFirst()
        .map(KeycloakCaller::identity);
  }

  private static Refusal notSignedIn() {
    return new Refusal.Forbidden("sign_in_required", "Nobody is signed in");
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
        identity.client());
  }
}
