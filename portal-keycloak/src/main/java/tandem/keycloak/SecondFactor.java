package tandem.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who must have shown a second factor: people of the company, where the deployment asks for it
 * (OWASP ASVS 6.3.3). Keycloak tells in the claim {@code acr} how surely it knows somebody: 1 by a
 * password or another firm's word, 2 by a second factor too. Machines have none to show.
 *
 * @param required asked each time, so that an operator can require it of a running portal
 */
record SecondFactor(BooleanSupplier required) {
  static final int LEVEL = 2;

  /** Methods of RFC 8176 that are no password: one-time codes, keys in hardware or software. */
  private static final Set<String> SECOND = Set.of("otp", "hwk", "swk", "mfa");

  boolean isMissing(Identity identity) {
    return identity.organization().isEmpty()
        && !identity.machine()
        && identity.assurance() < LEVEL
        && required.getAsBoolean();
  }

  /** Of a sign-in, 0 for what cannot be read. Who used a second factor unasked has level 2 too. */
  static int assurance(JWTClaimsSet claims) {
    if (claims.getClaim("amr") instanceof Collection<?> methods
        && methods.stream().anyMatch(SECOND::contains)) {
      return LEVEL;
    }
    try {
      return Integer.parseInt(String.valueOf(claims.getClaim("acr")));
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }
}
