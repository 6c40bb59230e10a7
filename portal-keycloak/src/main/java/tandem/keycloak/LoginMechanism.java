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
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in to the portal through Keycloak and keeps them signed in; every path except {@link
 * #openPaths()} needs it. Answers {@code /callback}, {@code POST /logout} and {@code POST
 * /backchannel-logout} itself. A web application at the root turns it on by one
 * {@code @ApplicationScoped} subclass.
 */
public abstract class LoginMechanism implements HttpAuthenticationMechanism {
  private static final int LOGIN_QUOTA = 120;

  private @Nullable PortalDoor door;

  /** Paths that anybody may read; who is signed in is known there too. */
  protected abstract OpenPaths openPaths();

  /** Sets what every answer carries; called first, so that answers given here have it too. */
  protected void prepare(HttpServletRequest request, HttpServletResponse response) {}

  /** Paths that an open page asks by itself: they do not keep a session from becoming idle. */
  protected OpenPaths unattended() {
    return OpenPaths.of();
  }

  /**
   * Where somebody goes on whose form arrived after the session had ended, once they have signed
   * in: by default where the form stood, which is right where that page takes the {@link KeptForm}.
   *
   * @param action path the form was sent to
   * @param stoodAt path and query of the page the form stood on
   */
  protected String afterKeptForm(String action, String stoodAt) {
    return stoodAt;
  }

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
  void open() {
    int quota =
        ConfigProvider.getConfig()
            .getOptionalValue("tandem.login.quota", Integer.class)
            .orElse(LOGIN_QUOTA);
    door =
        new PortalDoor(
            settings(),
            openPaths(),
            unattended(),
            this::afterKeptForm,
            this::show,
            new Throttle(quota, Duration.ofMinutes(1), clock()),
            clock());
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    PortalDoor prepared = door;
    if (prepared == null) {
      throw new IllegalStateException("Not a CDI bean: subclass must be @ApplicationScoped");
    }
    prepare(request, response);
    try {
      return prepared.enter(request, response, context);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
