package tandem.web.platform;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The portal is one MVC application at the root; every form of it carries a CSRF token. */
@ApplicationPath("/")
public class PortalApplication extends Application {
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        Csrf.CSRF_PROTECTION,
        Csrf.CsrfOptions.IMPLICIT,
        // Forms are read by Submission, which keeps what was typed; Jersey must not refuse first.
        "jersey.config.beanValidation.disable.server",
        true);
  }
}
