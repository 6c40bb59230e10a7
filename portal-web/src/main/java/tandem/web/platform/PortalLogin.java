package tandem.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tandem.keycloak.LoginMechanism;
import tandem.keycloak.OpenPaths;
import tandem.keycloak.Trouble;

/**
 * Everything needs a signed-in person, except what error pages and the style guide are made of, and
 * what a firm does that wants to become a partner.
 */
@ApplicationScoped
public class PortalLogin extends LoginMechanism {
  @Override
  protected OpenPaths openPaths() {
    return OpenPaths.of(
        "/assets/*",
        "/error",
        "/preferences",
        "/styleguide",
        CspReports.PATH,
        "/apply",
        "/calendar/*",
        "/forms/*",
        "/apply/*");
  }

  @Override
  protected void prepare(HttpServletRequest request, HttpServletResponse response) {
    EdgeHeaders.set(request, response);
  }

  @Override
  protected OpenPaths unattended() {
    return OpenPaths.of("/session");
  }

  /** The form of a new lead shows what was typed; for all others the page of kept forms does. */
  @Override
  protected String afterKeptForm(String action, String stoodAt) {
    return action.equals("/leads") ? stoodAt : "/kept-form";
  }

  @Inject RefusalNotes notes;

  /** No page can be rendered this early; the error page finds the trouble in the request. */
  @Override
  protected void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (trouble != Trouble.KEYCLOAK_UNREACHABLE) {
      notes.stranger(request, trouble.key());
    }
    request.setAttribute(ErrorServlet.TROUBLE, trouble);
    response.sendError(trouble.status());
  }
}
