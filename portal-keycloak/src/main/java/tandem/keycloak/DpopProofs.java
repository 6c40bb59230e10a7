package tandem.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Proof that the bearer of a bound token holds its key (RFC 9449; api-and-security A.3, rule 44):
 * method, address without query, a minute around now, each proof once.
 */
final class DpopProofs {
  /** Together a minute into the past. */
  private static final long SKEW_SECONDS = 30;

  private static final long AGE_SECONDS = 30;

  private final DPoPProtectedResourceRequestVerifier verifier;

  DpopProofs(Clock clock) {
    this.verifier =
        new DPoPProtectedResourceRequestVerifier(
            Set.of(JWSAlgorithm.ES256), SKEW_SECONDS, AGE_SECONDS, new SeenProofs(clock));
  }

  static boolean isBound(JWTClaimsSet claims) {
    return claims.getClaim("cnf") != null;
  }

  void verify(JWTClaimsSet claims, String token, Optional<String> proof, String method, URI address)
      throws TokenRefused {
    JWKThumbprintConfirmation key = JWKThumbprintConfirmation.parse(claims);
    if (key == null) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, "not bound to a DPoP key");
    }
    try {
      verifier.verify(
          method,
          address,
          new DPoPIssuer(key.getValue().toString()),
          SignedJWT.parse(proof.orElse("")),
          new DPoPAccessToken(token),
          key,
          null);
    } catch (ParseException
        | InvalidDPoPProofException
        | AccessTokenValidationException
        | JOSEException bad) {
      throw new TokenRefused(TokenFault.DPOP_PROOF_INVALID, String.valueOf(bad.getMessage()));
    }
  }
}
