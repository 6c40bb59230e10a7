package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Json;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;

/**
 * A firm's people sign in at the firm's own identity provider, found by the domain of their mail
 * address (docker/README.md says how an operator sets that up). The provider is a second realm.
 */
class OwnProviderIT {
  private static final String DOMAIN = "probe-firm.example";
  private static final String MARIA = "maria@" + DOMAIN;
  private static final String PROVIDER = "probe-provider";

  private String firm = "";

  @AfterEach
  void tidy() {
    for (JsonNode user : Realm.get("/users?email=" + MARIA)) {
      Realm.delete("/users/" + user.path("id").asText());
    }
    Realm.delete("/identity-provider/instances/" + PROVIDER);
    Realm.delete("/organizations/" + firm);
    Realm.deleteRealm(PROVIDER);
  }

  @Test
  void an_address_of_the_firms_domain_leads_to_the_firms_own_sign_in() {
    String keycloak = Portal.here().issuer().replaceFirst("/realms/.*", "");
    Realm.createRealm(provider(keycloak));
    firm =
        Realm.created(
            Realm.post(
                "/organizations",
                "{\"name\": \"Probe firm\", \"alias\": \"probe-firm\", \"enabled\": true, \"domains\": [{\"name\": \"%s\", \"verified\": true}]}"
                    .formatted(DOMAIN)));
    Realm.post("/identity-provider/instances", link(keycloak + "/realms/" + PROVIDER));
    Realm.post("/organizations/" + firm + "/identity-providers", PROVIDER);

    try (Visitor maria = Visitor.stranger()) {
      maria.open("/deals");
      maria.find("#username").fill(MARIA);
      maria.follow("#kc-login");

      assertThat(maria.page().url()).contains("/realms/" + PROVIDER + "/");
      if (maria.find("#username").isVisible()) {
        maria.find("#username").fill(MARIA);
      }
      maria.find("#password").fill("another-password");
      maria.follow("#kc-login");
      maria.page().waitForURL(url -> url.startsWith(Portal.here().portal()));

      // she is known and a member; what she may do is given to her in the portal
      assertThat(maria.page().locator("h1").innerText()).isEqualTo("You may not do this");
    }
    JsonNode members = Realm.get("/organizations/" + firm + "/members");
    assertThat(members.path(0).path("email").asText()).isEqualTo(MARIA);
  }

  private static String provider(String keycloak) {
    return Json.object(
            """
            {'realm': '%s', 'enabled': true, 'sslRequired': 'none',
             'clients': [{'clientId': 'tandem', 'secret': 'secret-of-the-link', 'publicClient': false, 'standardFlowEnabled': true,
               'redirectUris': ['%s/realms/tandem/broker/%s/endpoint']}],
             'users': [{'username': '%s', 'email': '%s', 'emailVerified': true, 'enabled': true, 'firstName': 'Maria', 'lastName': 'Probe',
               'credentials': [{'type': 'password', 'value': 'another-password'}]}]}
            """
                .formatted(PROVIDER, keycloak, PROVIDER, MARIA, MARIA))
        .toString();
  }

  private static String link(String realm) {
    return Json.object(
            """
            {'alias': '%s', 'providerId': 'oidc', 'enabled': true, 'trustEmail': true, 'hideOnLogin': true,
             'config': {'issuer': '%s', 'authorizationUrl': '%s/protocol/openid-connect/auth', 'tokenUrl': '%s/protocol/openid-connect/token',
               'jwksUrl': '%s/protocol/openid-connect/certs', 'useJwksUrl': 'true', 'validateSignature': 'true', 'clientId': 'tandem',
               'clientSecret': 'secret-of-the-link', 'clientAuthMethod': 'client_secret_post', 'defaultScope': 'openid profile email',
               'pkceEnabled': 'true', 'pkceMethod': 'S256', 'kc.org.domain': '%s', 'kc.org.broker.redirect.mode.email-matches': 'true'}}
            """
                .formatted(PROVIDER, realm, realm, realm, realm, DOMAIN))
        .toString();
  }
}
