package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import tandem.access.identity.IdentityProviderAway;

/** Client roles of {@code tandem-api} on groups. */
final class RoleMappings {
  private final AdminApi api;
  private final String rolesClient;

  RoleMappings(AdminApi api, String rolesClient) {
    this.api = api;
    this.rolesClient = rolesClient;
  }

  /** The thing at that path carries the role. */
  void ensure(String path, String role) {
    String client = clientUuid();
    String mappings = path + "/role-mappings/clients/" + client;
    boolean has =
        api.list(mappings).stream().anyMatch(given -> given.getString("name").equals(role));
    if (!has) {
      JsonObject wanted =
          api.object("/clients/" + client + "/roles/" + role)
              .orElseThrow(() -> new IdentityProviderAway("The realm has no role " + role));
      api.post(mappings, JSON.createArrayBuilder().add(wanted).build());
    }
  }

  private String clientUuid() {
    return api.list("/clients?clientId=" + AdminApi.query(rolesClient)).stream()
        .findFirst()
        .map(client -> client.getString("id"))
        .orElseThrow(() -> new IdentityProviderAway("The realm has no client " + rolesClient));
  }
}
