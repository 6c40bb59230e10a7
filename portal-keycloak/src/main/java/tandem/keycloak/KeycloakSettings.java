package tandem.keycloak;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a deployment says about Keycloak and about itself. Names of the settings are those of the
 * environment variables {@code TANDEM_…}.
 *
 * @param issuer public address of the realm, as it stands in tokens
 * @param internal address of the same realm for calls from server to server; mostly the issuer
 * @param clientSecret of the portal's client; the API has none
 * @param audience what an access token must be meant for
 * @param portal public address of the portal, without a slash at its end
 * @param production refuses everybody of the demo realm, whose passwords the whole world knows
 */
public record KeycloakSettings(
    URI issuer,
    URI internal,
    String client,
    Optional<String> clientSecret,
    String audience,
    URI portal,
    boolean production) {
  private static final int SECRET_LENGTH = 16;

  public KeycloakSettings {
    if (production && clientSecret.filter(secret -> secret.length() < SECRET_LENGTH).isPresent()) {
      throw new IllegalStateException(
          "TANDEM_PORTAL_CLIENT_SECRET must have at least 16 characters in production");
    }
  }

  public static KeycloakSettings fromConfiguration() {
    Config config = ConfigProvider.getConfig();
    URI issuer = URI.create(config.getValue("tandem.oidc.issuer", String.class));
    return new KeycloakSettings(
        issuer,
        text(config, "tandem.oidc.internal.url").map(URI::create).orElse(issuer),
        text(config, "tandem.portal.client.id").orElse("tandem-portal"),
        text(config, "tandem.portal.client.secret"),
        text(config, "tandem.api.audience").orElse("tandem-api"),
        withoutSlash(config.getValue("tandem.portal.url", String.class)),
        production(config));
  }

  URI portal(String path) {
    return URI.create(portal + path);
  }

  /**
   * Whether people of the company must show a second factor: in production, unless {@code
   * TANDEM_SECOND_FACTOR} says {@code optional}; in the demo if it says {@code required}.
   */
  static boolean secondFactor() {
    Config config = ConfigProvider.getConfig();
    return secondFactor(text(config, "tandem.second.factor"), production(config));
  }

  private static boolean production(Config config) {
    return text(config, "tandem.mode").orElse("production").equals("production");
  }

  static boolean secondFactor(Optional<String> wanted, boolean production) {
    return switch (wanted.orElse(production ? "required" : "optional")) {
      case "required" -> true;
      case "optional" -> false;
      default ->
          throw new IllegalStateException("TANDEM_SECOND_FACTOR is neither required nor optional");
    };
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  private static URI withoutSlash(String address) {
    return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
  }
}
