package tandem.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a deployment sets and the edge of the API needs; the names are those of the environment
 * variables.
 */
@ApplicationScoped
public class ApiSettings {
  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portalUrl;

  @Inject
  @ConfigProperty(name = "tandem.oidc.issuer", defaultValue = "http://localhost:8180/realms/tandem")
  String issuer;

  @Inject
  @ConfigProperty(name = "tandem.secret")
  String secret;

  @Inject
  @ConfigProperty(name = "tandem.api.read.quota", defaultValue = "600")
  int readQuota;

  @Inject
  @ConfigProperty(name = "tandem.api.write.quota", defaultValue = "300")
  int writeQuota;

  public String portalUrl() {
    return portalUrl.endsWith("/") ? portalUrl.substring(0, portalUrl.length() - 1) : portalUrl;
  }

  /** Public address of the API, without a slash at its end. */
  public String apiUrl() {
    return portalUrl() + "/api/v1";
  }

  public String issuer() {
    return issuer;
  }

  public String issuerOrigin() {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** Signs cursors; at least 32 characters. */
  public String secret() {
    if (secret.length() < 32) {
      throw new IllegalStateException("TANDEM_SECRET must have at least 32 characters");
    }
    return secret;
  }

  /** Requests a client may send per minute. */
  public int readQuota() {
    return readQuota;
  }

  public int writeQuota() {
    return writeQuota;
  }
}
