package tandem.web.developer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ClientMethod;

/** What a developer copies into a terminal to have a token and a first answer. */
@ApplicationScoped
public class Commands {
  private final String issuer;
  private final String portal;

  @Inject
  Commands(
      @ConfigProperty(
              name = "tandem.oidc.issuer",
              defaultValue = "http://localhost:8180/realms/tandem")
          String issuer,
      @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
          String portal) {
    this.issuer = issuer;
    this.portal = portal;
  }

  /** The container's proxy stands on this one. */
  protected Commands() {
    this("", "");
  }

  /** What {@code GET /events} and a webhook's body look like. */
  static final String EVENT =
      """
      {
        "id": "evt_01KT4C3XN8Z0Q7H2M5R9V6B1DA",
        "object": "event",
        "type": "lead.approved",
        "timestamp": "2026-11-23T10:00:00.123Z",
        "api_version": "v1",
        "organization_id": "org_01KT4C3XN8Z0Q7H2M5R9V6B1DA",
        "sequence": 3,
        "data": { "id": "lead_01KT4C3XN8Z0Q7H2M5R9V6B1DA", "object": "lead", "version": 4, "status": "approved", "…": "…" },
        "previous": { "status": "in_review", "protected_until": null },
        "request_id": "req_01KT4C3XN8Z0Q7H2M5R9V6B1DA"
      }\
      """;

  String feed() {
    return "curl -s \"%s?limit=100\" -H \"Authorization: Bearer $TOKEN\"".formatted(api("/events"));
  }

  /** Public address of something in the API. */
  String api(String path) {
    return portal.replaceAll("/+$", "") + "/api/v1" + path;
  }

  /** A token for that client, kept in {@code TOKEN}. */
  String token(String clientId) {
    return """
    TOKEN=$(curl -s %s/protocol/openid-connect/token \\
      -d grant_type=client_credentials -d client_id=%s -d client_secret=SECRET \\
      | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')\
    """
        .formatted(issuer, clientId);
  }

  String issuer() {
    return issuer;
  }

  String of(ApiClient client, String secret) {
    return """
    TOKEN=$(curl -s %s/protocol/openid-connect/token \\
      -d grant_type=client_credentials -d client_id=%s \\
      %s \\
      | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
    curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/me\
    """
        .formatted(issuer, client.clientId(), proof(client, secret), portal.replaceAll("/+$", ""));
  }

  private static String proof(ApiClient client, String secret) {
    return client.method() == ClientMethod.SECRET
        ? "-d client_secret=" + (secret.isEmpty() ? "SECRET" : secret)
        : "-d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d client_assertion=SIGNED_JWT";
  }
}
