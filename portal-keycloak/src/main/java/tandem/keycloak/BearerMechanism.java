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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests with an access token of the realm in, and answers all others itself, except on
 * {@link #openPaths()}, for OPTIONS and for TRACE, which is refused to all. Keeps no session. A web
 * application turns it on by one {@code @ApplicationScoped} subclass.
 */
public abstract class BearerMechanism implements HttpAuthenticationMechanism {
  /** Methods that tell what is allowed and do nothing. */
  private static final Set<String> ASKING = Set.of("OPTIONS", "TRACE");

  private @Nullable BearerTokens tokens;

  /** Paths inside the application that anybody may read. */
  protected abstract OpenPaths openPaths();

  protected KeycloakSettings settings() {
    return KeycloakSettings.fromConfiguration();
  }

  protected Clock clock() {
    return Clock.systemUTC();
  }

  /** Answers who is not let in; by default with a problem (RFC 9457) in English or Russian. */
  protected void refuse(TokenFault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TokenProblem.answer(fault, request, response, settings().portal("/api/v1"));
  }

  @PostConstruct
  void prepare() {
    KeycloakSettings settings = settings();
    SigningKeys keys = new SigningKeys(new KeycloakRealm(settings, clock()), clock());
    tokens =
        new BearerTokens(settings, keys, new SecondFactor(KeycloakSettings::secondFactor), clock());
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (openPaths().include(request) || ASKING.contains(request.getMethod())) {
      return context.doNothing();
    }
    try {
      Optional<Identity> identity = tokens().identity(request);
      if (identity.isEmpty()) {
        return refused(TokenFault.AUTHENTICATION_REQUIRED, request, response);
      }
      return context.notifyContainerAboutLogin(
          new KeycloakCaller(identity.get()), identity.get().roles());
    } catch (TokenRefused refused) {
      System.getLogger(BearerMechanism.class.getName())
          .log(System.Logger.Level.DEBUG, "{0}: {1}", refused.fault(), refused.getMessage());
      return refused(refused.fault(), request, response);
    }
  }

  private AuthenticationStatus refused(
      TokenFault fault, HttpServletRequest request, HttpServletResponse response) {
    try {
      refuse(fault, request, response);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private BearerTokens tokens() {
    BearerTokens prepared = tokens;
    if (prepared == null) {
      throw new IllegalStateException("Not a CDI bean: subclass must be @ApplicationScoped");
    }
    return prepared;
  }
}
