package tandem.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's session holds of a signed-in person. Tokens never leave the server.
 *
 * @param keycloakSession id of the session in Keycloak, by which it tells us that it ended
 * @param since when the person signed in here
 * @param tried when we last asked for new tokens
 */
record SignedIn(
    String subject,
    String keycloakSession,
    Instant since,
    String accessToken,
    Instant accessExpires,
    String refreshToken,
    String idToken,
    Instant tried)
    implements Serializable {
  private static final String KEY = "tandem.keycloak.signed-in";
  private static final Duration AHEAD = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  static SignedIn of(OIDCTokens tokens, JWTClaimsSet access, IDTokenClaimsSet id, Instant now) {
    return new SignedIn(
        access.getSubject(),
        Optional.ofNullable(id.getSessionID()).map(sid -> sid.getValue()).orElse(""),
        now,
        tokens.getAccessToken().getValue(),
        access.getExpirationTime().toInstant(),
        refreshToken(tokens, ""),
        tokens.getIDTokenString(),
        now);
  }

  SignedIn refreshed(OIDCTokens tokens, JWTClaimsSet access, Instant now) {
    return new SignedIn(
        subject,
        keycloakSession,
        since,
        tokens.getAccessToken().getValue(),
        access.getExpirationTime().toInstant(),
        refreshToken(tokens, refreshToken),
        Optional.ofNullable(tokens.getIDTokenString()).orElse(idToken),
        now);
  }

  SignedIn triedInVain(Instant now) {
    return new SignedIn(
        subject, keycloakSession, since, accessToken, accessExpires, refreshToken, idToken, now);
  }

  boolean needsRefresh(Instant now) {
    return !now.isBefore(accessExpires.minus(AHEAD)) && !now.isBefore(tried.plus(PAUSE));
  }

  JWTClaimsSet claims() {
    try {
      return JWTParser.parse(accessToken).getJWTClaimsSet();
    } catch (ParseException verifiedBefore) {
      throw new IllegalStateException(verifiedBefore);
    }
  }

  void keepIn(HttpSession session) {
    session.setAttribute(KEY, this);
  }

  /** Empty also when the session has just been ended by another request. */
  static Optional<SignedIn> in(@Nullable HttpSession session) {
    try {
      return session != null && session.getAttribute(KEY) instanceof SignedIn person
          ? Optional.of(person)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  private static String refreshToken(OIDCTokens tokens, String before) {
    return Optional.ofNullable(tokens.getRefreshToken())
        .map(token -> token.getValue())
        .orElse(before);
  }

  @Override
  public String toString() {
    return "SignedIn[" + subject + "]";
  }
}
