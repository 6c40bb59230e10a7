package tandem.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads who calls from the {@code Authorization} header: a bearer token, or a bound one with its
 * DPoP proof. A bound token without its proof is worth nothing.
 */
final class BearerTokens {
  private final KeycloakSettings settings;
  private final AccessTokens tokens;
  private final DpopProofs proofs;
  private final IdentityClaims identities;
  private final SecondFactor secondFactor;

  BearerTokens(
      KeycloakSettings settings, SigningKeys keys, SecondFactor secondFactor, Clock clock) {
    this.settings = settings;
    this.tokens = new AccessTokens(settings, keys, clock);
    this.proofs = new DpopProofs(clock);
    this.identities = new IdentityClaims(settings.audience());
    this.secondFactor = secondFactor;
  }

  /** Empty when the request brings no credentials at all. */
  Optional<Identity> identity(HttpServletRequest request) throws TokenRefused {
    refuseTokenInQuery(request.getQueryString());
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    String[] credentials = headers.getFirst().strip().split(" +", 2);
    if (headers.size() > 1 || credentials.length < 2) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, "malformed Authorization");
    }
    Identity identity =
        switch (credentials[0].toLowerCase(Locale.ROOT)) {
          case "bearer" -> bearer(credentials[1]);
          case "dpop" -> bound(credentials[1], request);
          default -> throw new TokenRefused(TokenFault.AUTHENTICATION_REQUIRED, "other scheme");
        };
    if (secondFactor.isMissing(identity)) {
      throw new TokenRefused(TokenFault.SECOND_FACTOR_REQUIRED, "no second factor");
    }
    return Optional.of(identity);
  }

  private Identity bearer(String token) throws TokenRefused {
    JWTClaimsSet claims = tokens.verify(token);
    if (DpopProofs.isBound(claims)) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, "bound token without proof");
    }
    return identities.identity(claims);
  }

  private Identity bound(String token, HttpServletRequest request) throws TokenRefused {
    JWTClaimsSet claims = tokens.verify(token);
    List<String> given = Collections.list(request.getHeaders("DPoP"));
    URI address = settings.portal(request.getRequestURI());
    proofs.verify(
        claims,
        token,
        given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty(),
        request.getMethod(),
        address);
    return identities.identity(claims);
  }

  private static void refuseTokenInQuery(@Nullable String query) throws TokenRefused {
    if (query != null
        && Arrays.stream(query.split("&", -1))
            .anyMatch(part -> part.toLowerCase(Locale.ROOT).startsWith("access_token="))) {
      throw new TokenRefused(TokenFault.TOKEN_IN_QUERY, "token in the query string");
    }
  }
}
