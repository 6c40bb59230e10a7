package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing out: here and at Keycloak when a person asks, here when Keycloak says so. */
final class Logout {
  private final KeycloakSettings settings;
  private final KeycloakRealm realm;
  private final LoggedOut loggedOut;
  private final LogoutTokenValidator logoutTokens;

  Logout(
      KeycloakSettings settings,
      KeycloakRealm realm,
      LoggedOut loggedOut,
      JWKSource<SecurityContext> keys) {
    this.settings = settings;
    this.realm = realm;
    this.loggedOut = loggedOut;
    this.logoutTokens =
        new LogoutTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(settings.client()),
            true, // typ logout+jwt, so that no other token of the realm can pass for one
            new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys),
            null);
  }

  /** OpenID Connect RP-Initiated Logout. Ends the session here even when Keycloak is away. */
  URI byPerson(HttpServletRequest request) {
    URI home = settings.portal("/");
    HttpSession session = request.getSession(false);
    Optional<SignedIn> person = SignedIn.in(session);
    if (session != null) {
      PortalSessions.end(session);
    }
    if (person.isEmpty()) {
      return home;
    }
    try {
      realm.mustAnswer();
      return new LogoutRequest(
              realm.endpoints().getEndSessionEndpointURI(),
              JWTParser.parse(person.get().idToken()),
              null,
              new ClientID(settings.client()),
              home,
              null,
              Words.chosen(request).map(language -> List.of(LoginStart.tag(language))).orElse(null))
          .toURI();
    } catch (KeycloakUnreachable | ParseException away) {
      return home;
    }
  }

  /**
   * OpenID Connect Back-Channel Logout.
   *
   * @return whether the token is Keycloak's
   */
  boolean byKeycloak(@Nullable String logoutToken) {
    try {
      LogoutTokenClaimsSet claims =
          logoutTokens.validate(JWTParser.parse(logoutToken == null ? "" : logoutToken));
      if (claims.getSessionID() != null) {
        loggedOut.session(claims.getSessionID().getValue());
      } else if (claims.getSubject() != null) {
        loggedOut.everywhere(claims.getSubject().getValue());
      }
      return true;
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      System.getLogger(Logout.class.getName())
          .log(System.Logger.Level.WARNING, "Logout token refused: {0}", bad.getMessage());
      return false;
    }
  }
}
