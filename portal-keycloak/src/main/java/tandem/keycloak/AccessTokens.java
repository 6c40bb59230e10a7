package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges access tokens: ES256 by a key of the realm, {@code typ} {@code JWT} or {@code at+jwt} (RFC
 * 9068), our issuer and audience, in its time (api-and-security A.3, rule 43).
 */
final class AccessTokens {
  private static final Duration LATE = Duration.ofSeconds(30);
  private static final Duration EARLY = Duration.ofSeconds(10);

  /**
   * What Keycloak writes in the claim {@code typ} of access tokens; id and refresh tokens differ.
   */
  private static final Set<String> ACCESS = Set.of("Bearer", "DPoP");

  private final KeycloakSettings settings;
  private final Clock clock;
  private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

  AccessTokens(KeycloakSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    signatures.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    signatures.setJWSVerifierFactory(new KnownSignatures());
    signatures.setJWTClaimsSetVerifier(null);
  }

  JWTClaimsSet verify(String token) throws TokenRefused {
    JWTClaimsSet claims = signed(token);
    refuseIf(!settings.issuer().toString().equals(claims.getIssuer()), "issuer");
    refuseIf(!claims.getAudience().contains(settings.audience()), "audience");
    refuseIf(
        claims.getClaim("typ") != null && !ACCESS.contains(claims.getClaim("typ")),
        "not an access token");
    refuseIf(claims.getSubject() == null, "no subject");
    refuseIf(claims.getExpirationTime() == null || claims.getIssueTime() == null, "no times");
    refuseIf(isAhead(claims.getIssueTime()) || isAhead(claims.getNotBeforeTime()), "ahead of time");
    if (claims.getExpirationTime().toInstant().plus(LATE).isBefore(clock.instant())) {
      throw new TokenRefused(TokenFault.TOKEN_EXPIRED, "expired");
    }
    refuseIf(settings.production() && DemoPeople.include(claims.getSubject()), "demo account");
    return claims;
  }

  private JWTClaimsSet signed(String token) throws TokenRefused {
    try {
      return signatures.process(SignedJWT.parse(token), null);
    } catch (KeySourceException away) {
      throw new TokenRefused(TokenFault.KEYS_UNAVAILABLE, String.valueOf(away.getMessage()));
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, String.valueOf(bad.getMessage()));
    }
  }

  private boolean isAhead(@Nullable Date time) {
    Instant limit = clock.instant().plus(EARLY);
    return time != null && time.toInstant().isAfter(limit);
  }

  private static void refuseIf(boolean wrong, String what) throws TokenRefused {
    if (wrong) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, what);
    }
  }
}
