package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Takes somebody back from Keycloak: the code becomes tokens, the session gets a new id. */
final class LoginReturn {
  private static final int CLOCK_SKEW_SECONDS = 30;

  private final KeycloakSettings settings;
  private final TokenEndpoint endpoint;
  private final AccessTokens tokens;
  private final IDTokenValidator idTokens;
  private final Clock clock;

  LoginReturn(
      KeycloakSettings settings,
      TokenEndpoint endpoint,
      AccessTokens tokens,
      JWKSource<SecurityContext> keys,
      Clock clock) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.clock = clock;
    this.idTokens =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(settings.client()),
            new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys),
            null);
    this.idTokens.setMaxClockSkew(CLOCK_SKEW_SECONDS);
  }

  /** Somebody came back who cannot be let in. With the login, where it is known and may go on. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<PendingLogin> login;

    Failed(String because, Optional<PendingLogin> login) {
      super(because);
      this.login = login;
    }

    /** The one to begin again; a second factor that was not shown is not asked for in circles. */
    Optional<PendingLogin> again() {
      return login.filter(sent -> sent.level() < SecondFactor.LEVEL);
    }

    boolean lacksSecondFactor() {
      return login.isPresent() && again().isEmpty();
    }
  }

  /**
   * @return path and query of the page that was asked for before signing in
   */
  String finish(HttpServletRequest request) throws Failed, KeycloakUnreachable {
    AuthenticationResponse answer = parse(request);
    PendingLogin login = pending(request, answer);
    if (answer.getIssuer() == null
        || !answer.getIssuer().getValue().equals(settings.issuer().toString())) {
      throw new Failed("answer of another issuer (RFC 9207)", Optional.empty());
    }
    if (!answer.indicatesSuccess()) {
      throw new Failed(
          String.valueOf(answer.toErrorResponse().getErrorObject()), Optional.of(login));
    }
    try {
      signIn(request, exchange(answer, login), login);
      return login.target();
    } catch (GrantRefused refused) {
      throw new Failed(String.valueOf(refused.getMessage()), Optional.of(login));
    } catch (TokenRefused | BadJOSEException | JOSEException bad) {
      throw new Failed(String.valueOf(bad.getMessage()), Optional.empty());
    }
  }

  private AuthenticationResponse parse(HttpServletRequest request) throws Failed {
    try {
      URI here = settings.portal(LoginStart.CALLBACK);
      return AuthenticationResponseParser.parse(
          here, URLUtils.parseParameters(request.getQueryString()));
    } catch (ParseException odd) {
      throw new Failed("no answer of Keycloak", Optional.empty());
    }
  }

  private PendingLogin pending(HttpServletRequest request, AuthenticationResponse answer)
      throws Failed {
    HttpSession session = request.getSession(false);
    if (session == null || answer.getState() == null) {
      throw new Failed("came back without a session", Optional.empty());
    }
    return PendingLogin.take(session, answer.getState().getValue(), clock.instant())
        .orElseThrow(() -> new Failed("state not known", Optional.empty()));
  }

  private OIDCTokens exchange(AuthenticationResponse answer, PendingLogin login)
      throws KeycloakUnreachable, GrantRefused {
    return endpoint.tokens(
        new AuthorizationCodeGrant(
            answer.toSuccessResponse().getAuthorizationCode(),
            settings.portal(LoginStart.CALLBACK),
            new CodeVerifier(login.verifier())));
  }

  private void signIn(HttpServletRequest request, OIDCTokens granted, PendingLogin login)
      throws Failed, TokenRefused, BadJOSEException, JOSEException {
    IDTokenClaimsSet id = idTokens.validate(granted.getIDToken(), new Nonce(login.nonce()));
    JWTClaimsSet access = tokens.verify(granted.getAccessToken().getValue());
    if (!access.getSubject().equals(id.getSubject().getValue())) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, "tokens of two people");
    }
    if (login.level() >= SecondFactor.LEVEL && SecondFactor.assurance(access) < login.level()) {
      throw new Failed("no second factor", Optional.of(login));
    }
    session(request, access.getSubject(), granted, access, id);
  }

  private void session(
      HttpServletRequest request,
      String subject,
      OIDCTokens granted,
      JWTClaimsSet access,
      IDTokenClaimsSet id) {
    HttpSession session = request.getSession();
    if (SignedIn.in(session).filter(before -> !isSame(before, subject, access)).isPresent()) {
      PortalSessions.end(session); // nothing of the person, or firm, before is left to the next
      session = request.getSession(true);
    }
    request.changeSessionId();
    session.setMaxInactiveInterval((int) PortalSessions.IDLE.toSeconds());
    SignedIn.of(granted, access, id, clock.instant()).keepIn(session);
    LastSeen.note(session, clock.instant());
  }

  private static boolean isSame(SignedIn before, String subject, JWTClaimsSet access) {
    return before.subject().equals(subject) && FirmChoice.isSame(before.claims(), access);
  }
}
