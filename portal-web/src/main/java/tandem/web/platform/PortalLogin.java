package tandem.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.keycloak.LoginMechanism;
import tandem.keycloak.OpenPaths;

/** Everything needs a signed-in person, except what error pages and the style guide are made of. */
@ApplicationScoped
public class PortalLogin extends LoginMechanism {
  @Override
  protected OpenPaths openPaths() {
    return OpenPaths.of("/assets/*", "/error", "/preferences", "/styleguide");
  }
}
