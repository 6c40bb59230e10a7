package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.access.identity.ClientAccount;
import tandem.access.identity.FirmAccount;
import tandem.access.identity.IdentityProviderAway;

/** Confidential clients with a service account that is a member of its firm's organisation. */
final class MachineClients {
  /** What every client's tokens need besides the scopes of the API. */
  private static final Set<String> BASE =
      Set.of("basic", "profile", "service_account", "organization", "tandem-api");

  private final AdminApi api;
  private final Organizations organizations;
  private final ClientSecrets secrets = new ClientSecrets();

  MachineClients(AdminApi api, Organizations organizations) {
    this.api = api;
    this.organizations = organizations;
  }

  void converge(FirmAccount firm, String organization, ClientAccount wanted) {
    Optional<JsonObject> known = find(wanted.clientId());
    if (known.isEmpty() && !wanted.enabled()) {
      return;
    }
    if (known.isEmpty()) {
      api.create("/clients", fresh(firm, wanted));
    }
    JsonObject now =
        find(wanted.clientId())
            .orElseThrow(() -> new IdentityProviderAway("No client " + wanted.clientId()));
    if (!firm.id().value().toString().equals(attribute(now, "partnerId"))) {
      throw new IdentityProviderAway(
          "The client " + wanted.clientId() + " in Keycloak is not this firm's");
    }
    String uuid = now.getString("id");
    api.put("/clients/" + uuid, described(now, wanted));
    if (wanted.enabled()) {
      join(organization, uuid);
    }
  }

  private void join(String organization, String client) {
    String user =
        api.object("/clients/" + client + "/service-account-user")
            .map(account -> account.getString("id"))
            .orElseThrow(() -> new IdentityProviderAway("A client has no service account"));
    if (!organizations.hasMember(organization, user)) {
      organizations.addMember(organization, user);
    }
    organizations
        .groups(organization, Set.of(PartnerRole.SYSTEM))
        .values()
        .forEach(group ->
            api.put(Organizations.path(organization) + "/groups/" + group + "/members/" + user));
  }

  private Optional<JsonObject> find(String clientId) {
    return api.list("/clients?clientId=" + AdminApi.query(clientId)).stream().findFirst();
  }

  private static JsonObject fresh(FirmAccount firm, ClientAccount wanted) {
    JsonArrayBuilder scopes = JSON.createArrayBuilder();
    BASE.forEach(scopes::add);
    wanted.scopes().stream().sorted().forEach(scopes::add);
    return JSON.createObjectBuilder()
        .add("clientId", wanted.clientId())
        .add("name", wanted.name())
        .add("enabled", true)
        .add("protocol", "openid-connect")
        .add("publicClient", false)
        .add("standardFlowEnabled", false)
        .add("implicitFlowEnabled", false)
        .add("directAccessGrantsEnabled", false)
        .add("serviceAccountsEnabled", true)
        .add("fullScopeAllowed", false)
        .add("redirectUris", JSON.createArrayBuilder())
        .add("webOrigins", JSON.createArrayBuilder())
        .add(
            "attributes",
            JSON.createObjectBuilder()
                .add("access.token.header.type.rfc9068", "true")
                .add("partnerId", firm.id().value().toString())
                .add("tandem", "true"))
        .add("defaultClientScopes", scopes)
        .add("optionalClientScopes", JSON.createArrayBuilder())
        .build();
  }

  private JsonObject described(JsonObject now, ClientAccount wanted) {
    JsonObjectBuilder attributes = JSON.createObjectBuilder(attributes(now));
    JsonObjectBuilder client =
        JSON.createObjectBuilder(now).add("name", wanted.name()).add("enabled", wanted.enabled());
    switch (wanted.credentials()) {
      case ClientAccount.Secrets given -> {
        client.add("clientAuthenticatorType", "client-secret");
        secrets.describe(now, attributes(now), given, wanted, client, attributes);
      }
      case ClientAccount.KeySet keys -> {
        client.add("clientAuthenticatorType", "client-jwt");
        attributes.add("use.jwks.string", "true").add("jwks.string", keys.json());
        attributes.add("use.jwks.url", "false");
      }
      case ClientAccount.KeySetAddress address -> {
        client.add("clientAuthenticatorType", "client-jwt");
        attributes.add("use.jwks.url", "true").add("jwks.url", address.url());
        attributes.add("use.jwks.string", "false");
      }
    }
    return client.add("attributes", attributes).build();
  }

  private static JsonObject attributes(JsonObject client) {
    return client.containsKey("attributes")
        ? client.getJsonObject("attributes")
        : JsonObject.EMPTY_JSON_OBJECT;
  }

  private static String attribute(JsonObject client, String name) {
    return attributes(client).getString(name, "");
  }
}
