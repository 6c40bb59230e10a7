package tandem.api.platform.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.access.Public;

/** Which token an operation needs, from the annotations that enforce it. */
final class Rights {
  private static final String SCHEME = "keycloak";
  private static final String ISSUER = "http://localhost:8180/realms/tandem";

  private static final Map<String, String> SCOPES =
      new TreeMap<>(
          Map.of(
              "leads:read", "Read leads.",
              "leads:write", "Register and change leads.",
              "leads:decide", "Decide on leads.",
              "deals:read", "Read deals.",
              "deals:write", "Change deals.",
              "messages:read", "Read messages.",
              "messages:write", "Write messages.",
              "products:read", "Read products.",
              "partner:read", "Read partner firms.",
              "commissions:read", "Read commissions."));

  private Rights() {}

  static void addTo(Components components) {
    SCOPES.put(
        "partner:manage",
        "Manage partner firms; for a firm, its agreements, people and machine clients.");
    SCOPES.put("events:read", "Read events, of the types whose own scope is there too.");
    SCOPES.put("webhooks:manage", "Manage webhook endpoints.");
    SCOPES.put("plans:read", "Read commission plans.");
    SCOPES.put("commissions:run", "Record what was invoiced, paid and delivered.");
    SCOPES.put("plans:accept", "Accept the commission plan of a firm.");
    SCOPES.put("plans:manage", "Write and publish commission plans.");
    SCOPES.put("audit:read", "Read the audit trail.");
    SCOPES.put("imports:write", "Import data.");
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.OAUTH2)
            .description(
                "Systems use client credentials, people the authorization code with PKCE. Access tokens"
                    + " are JWTs, checked as RFC 8725 (RFC8725) says, and live five minutes.")
            .flows(
                OASFactory.createOAuthFlows()
                    .clientCredentials(flow())
                    .authorizationCode(
                        flow().authorizationUrl(ISSUER + "/protocol/openid-connect/auth"))));
  }

  private static OAuthFlow flow() {
    return OASFactory.createOAuthFlow()
        .tokenUrl(ISSUER + "/protocol/openid-connect/token")
        .scopes(SCOPES);
  }

  static void complete(Operation operation, Method method) {
    if (method.isAnnotationPresent(Public.class)) {
      operation.setSecurity(List.of());
      return;
    }
    List<String> scopes =
        Optional.ofNullable(method.getAnnotation(NeedsScope.class))
            .map(needed -> List.of(needed.value()))
            .orElse(List.of());
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, scopes)));
  }
}
