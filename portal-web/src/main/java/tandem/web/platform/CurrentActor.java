package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.Arrival;
import tandem.access.Doorkeeper;
import tandem.keycloak.Identity;
import tandem.keycloak.KeycloakCaller;
import tandem.partners.PartnerView;
import tandem.platform.Refusal;

/** Who acts in this request: the identity provider's word, turned into an actor of the domain. */
@RequestScoped
public class CurrentActor {
  @Inject SecurityContext security;
  @Inject Doorkeeper door;
  @Inject Watching watching;
  @Inject PartnerView views;
  @Inject HttpServletRequest request;

  private @Nullable Actor actor;
  private @Nullable Actor self;

  /** Whoever asks; the partner's person while somebody of the company looks as them. */
  public Actor actor() {
    if (actor == null) {
      Actor own = self();
      actor =
          watching
              .now()
              .<Actor>map(view -> views.look(own, view, request.getRequestURI()))
              .orElse(own);
    }
    return actor;
  }

  /** Whoever signed in. */
  public Actor self() {
    if (self == null) {
      self = door.admit(arrival(identity().orElseThrow(CurrentActor::notSignedIn)));
    }
    return self;
  }

  /** Somebody of the company who looks at this page as a partner sees it. */
  public Optional<Actor> watcher() {
    return watching.now().map(view -> self());
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
        identity.client(),
        identity.machine());
  }
}
