package tandem.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tandem.keycloak.LoginMechanism;
import tandem.keycloak.OpenPaths;
import tandem.keycloak.Trouble;

/** Everything needs a signed-in person, except what error pages and the style guide are made of. */
@ApplicationScoped
public class PortalLogin extends LoginMechanism {
  @Override
  protected OpenPaths openPaths() {
    return OpenPaths.of("/assets/*", "/error", "/preferences", "/styleguide");
  }

  /** No page can be rendered this early; the error page finds the trouble in the request. */
  @Override
  protected void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(ErrorServlet.TROUBLE, trouble);
    response.sendError(trouble.status());
  }
}
