package tandem.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an identity out of the claims of a verified access token. Roles of a partner firm stand in
 * the organisation claim, so they hold inside that firm only; roles of the company side are realm
 * roles. Nobody is on both sides.
 */
final class IdentityClaims {
  private static final Set<String> LANGUAGES = Set.of("en", "ru");
  private static final Set<String> COMPANY_ROLES =
      Set.of(
          "channel_manager",
          "approver",
          "sales_manager",
          "finance",
          "finance_approver",
          "auditor",
          "admin");
  private static final Set<String> PARTNER_ROLES =
      Set.of(
          "partner_admin",
          "partner_manager",
          "partner_seller",
          "partner_finance",
          "partner_developer",
          "partner_system");

  private final String rolesClient;

  /**
   * @param rolesClient the Keycloak client that holds the partner roles
   */
  IdentityClaims(String rolesClient) {
    this.rolesClient = rolesClient;
  }

  Identity identity(JWTClaimsSet claims) throws TokenRefused {
    Map<?, ?> firms = firms(claims.getClaim("organization"));
    Set<String> companyRoles = roles(claims.getClaim("realm_access"), COMPANY_ROLES);
    if (firms.size() > 1 || (firms.size() == 1 && !companyRoles.isEmpty())) {
      throw new TokenRefused(TokenFault.ORGANIZATION_AMBIGUOUS, "several sides: " + firms.keySet());
    }
    if (firms.isEmpty() && companyRoles.isEmpty()) {
      throw new TokenRefused(TokenFault.ORGANIZATION_MISSING, "neither firm nor role");
    }
    Set<String> roles = companyRoles;
    Optional<String> firm = Optional.empty();
    for (Map.Entry<?, ?> only : firms.entrySet()) {
      firm = Optional.of(String.valueOf(only.getKey()));
      roles = roles(member(member(only.getValue(), "resource_access"), rolesClient), PARTNER_ROLES);
    }
    return identity(claims, firm, roles);
  }

  private static Identity identity(JWTClaimsSet claims, Optional<String> firm, Set<String> roles)
      throws TokenRefused {
    String client = text(claims, "azp").or(() -> text(claims, "client_id")).orElse("");
    String username = text(claims, "preferred_username").orElse("");
    boolean machine =
        claims.getClaim("sid") == null && username.equals("service-account-" + client);
    return new Identity(
        subject(claims),
        machine ? client : username,
        text(claims, "name").orElse(machine ? client : username),
        text(claims, "email"),
        text(claims, "locale")
            .map(tag -> Locale.forLanguageTag(tag).getLanguage())
            .filter(LANGUAGES::contains)
            .orElse("en"),
        firm,
        roles,
        text(claims, "scope")
            .map(scopes -> Arrays.stream(scopes.split(" ", -1)).collect(Collectors.toSet()))
            .orElse(Set.of()),
        client,
        machine,
        SecondFactor.assurance(claims));
  }

  private static UUID subject(JWTClaimsSet claims) throws TokenRefused {
    try {
      return UUID.fromString(claims.getSubject());
    } catch (IllegalArgumentException odd) {
      throw new TokenRefused(TokenFault.INVALID_TOKEN, "subject is no UUID");
    }
  }

  /** Keycloak writes an object by alias, or a mere list of aliases where it is told less. */
  private static Map<?, ?> firms(@Nullable Object claim) {
    return switch (claim) {
      case Map<?, ?> byAlias -> byAlias;
      case Collection<?> aliases ->
          aliases.stream().distinct().collect(Collectors.toMap(alias -> alias, alias -> Map.of()));
      case String alias -> Map.of(alias, Map.of());
      case null, default -> Map.of();
    };
  }

  private static Set<String> roles(@Nullable Object holder, Set<String> ours) {
    return member(holder, "roles") instanceof Collection<?> names
        ? names.stream()
            .map(String::valueOf)
            .filter(ours::contains)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static @Nullable Object member(@Nullable Object holder, String name) {
    return holder instanceof Map<?, ?> members ? members.get(name) : null;
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    try {
      return Optional.ofNullable(claims.getStringClaim(name)).filter(text -> !text.isBlank());
    } catch (ParseException notText) {
      return Optional.empty();
    }
  }
}
