package tandem.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in to the portal through Keycloak and keeps them signed in; every path except {@link
 * #openPaths()} needs it. Answers {@code /callback}, {@code POST /logout} and {@code POST
 * /backchannel-logout} itself. A web application at the root turns it on by one
 * {@code @ApplicationScoped} subclass.
 */
public abstract class LoginMechanism implements HttpAuthenticationMechanism {
  private @Nullable PortalDoor door;

  /** Paths that anybody may read; who is signed in is known there too. */
  protected abstract OpenPaths openPaths();

  protected KeycloakSettings settings() {
    return KeycloakSettings.fromConfiguration();
  }

  protected Clock clock() {
    return Clock.systemUTC();
  }

  /** Tells somebody why they cannot be signed in; a plain page by default. */
  protected void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TroublePage.write(trouble, request, response);
  }

  @PostConstruct
  void prepare() {
    door = new PortalDoor(settings(), openPaths(), this::show, clock());
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    PortalDoor prepared = door;
    if (prepared == null) {
      throw new IllegalStateException("Not a CDI bean: subclass must be @ApplicationScoped");
    }
    try {
      return prepared.enter(request, response, context);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
