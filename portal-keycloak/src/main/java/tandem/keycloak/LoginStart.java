package tandem.keycloak;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Sends somebody to Keycloak: authorization code with PKCE, state and nonce, in their language. */
final class LoginStart {
  static final String CALLBACK = "/callback";

  private final KeycloakSettings settings;
  private final KeycloakRealm realm;
  private final Clock clock;

  LoginStart(KeycloakSettings settings, KeycloakRealm realm, Clock clock) {
    this.settings = settings;
    this.realm = realm;
    this.clock = clock;
  }

  /**
   * @param target path and query to return to
   * @param level of assurance to ask for: 1 for somebody unknown, 2 for a second factor as well
   * @return where to send the browser
   */
  URI begin(HttpServletRequest request, String target, int level, int attempt)
      throws KeycloakUnreachable {
    realm.mustAnswer();
    URI endpoint = realm.endpoints().getAuthorizationEndpointURI();
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    HttpSession session = request.getSession();
    if (SignedIn.in(session).isEmpty()) {
      session.setMaxInactiveInterval((int) PendingLogin.GOOD_FOR.toSeconds());
    }
    new PendingLogin(nonce.getValue(), verifier.getValue(), target, level, attempt, clock.instant())
        .keepIn(session, state.getValue());
    AuthenticationRequest.Builder login =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                FirmChoice.scope(request),
                new ClientID(settings.client()),
                settings.portal(CALLBACK))
            .endpointURI(endpoint)
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256);
    if (level >= SecondFactor.LEVEL) {
      login.acrValues(List.of(new ACR(Integer.toString(level))));
    }
    Words.chosen(request).ifPresent(language -> login.uiLocales(List.of(tag(language))));
    return login.build().toURI();
  }

  static LangTag tag(Locale language) {
    try {
      return LangTag.parse(language.toLanguageTag());
    } catch (LangTagException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
