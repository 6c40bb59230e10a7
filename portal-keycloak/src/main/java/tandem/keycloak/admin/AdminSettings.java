package tandem.keycloak.admin;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the admin REST API is and who we are there.
 *
 * @param realm address of the realm from server to server
 * @param rolesClient the Keycloak client that holds the partner roles
 * @param portal public address of the portal, where people who joined go on
 */
record AdminSettings(URI realm, String client, String secret, String rolesClient, String portal) {

  static AdminSettings fromConfiguration() {
    Config config = ConfigProvider.getConfig();
    String issuer = config.getValue("tandem.oidc.issuer", String.class);
    return new AdminSettings(
        URI.create(text(config, "tandem.oidc.internal.url").orElse(issuer)),
        text(config, "tandem.administration.client.id").orElse("tandem-administration"),
        text(config, "tandem.administration.client.secret").orElse(""),
        text(config, "tandem.api.audience").orElse("tandem-api"),
        config.getValue("tandem.portal.url", String.class).replaceAll("/+$", ""));
  }

  URI tokens() {
    return URI.create(realm + "/protocol/openid-connect/token");
  }

  /** {@code …/realms/tandem} is administered at {@code …/admin/realms/tandem}. */
  String admin() {
    String address = realm.toString();
    int at = address.lastIndexOf("/realms/");
    if (at < 0) {
      throw new IllegalStateException("TANDEM_OIDC_ISSUER is no realm: " + address);
    }
    return address.substring(0, at) + "/admin" + address.substring(at);
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  @Override
  public String toString() {
    return "AdminSettings[" + realm + ", " + client + "]";
  }
}
