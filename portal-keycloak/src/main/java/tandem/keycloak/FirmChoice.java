package tandem.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For which firm somebody signs in. Asked for the scope {@code organization}, Keycloak lets a
 * member of several choose, and gives a token of that one only; {@code organization:acme} names the
 * firm without a question.
 */
final class FirmChoice {
  /** Signs in again for another firm: {@code ?to=} names it by its code, else Keycloak asks. */
  static final String PATH = "/switch-firm";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  private FirmChoice() {}

  static Scope scope(HttpServletRequest request) {
    @Nullable String to = OpenPaths.path(request).equals(PATH) ? request.getParameter("to") : null;
    boolean named = to != null && CODE.matcher(to).matches();
    return new Scope("openid", named ? "organization:" + to : "organization");
  }

  /** Two tokens of one person speak for the same firm, or both for none. */
  static boolean isSame(JWTClaimsSet one, JWTClaimsSet other) {
    return Objects.equals(firms(one), firms(other));
  }

  private static Set<?> firms(JWTClaimsSet claims) {
    return claims.getClaim("organization") instanceof Map<?, ?> byAlias
        ? byAlias.keySet()
        : Set.of();
  }
}
