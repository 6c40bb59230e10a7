package tandem.keycloak;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Sends a browser elsewhere, always with GET, without leaving the way in caches or referrers. */
final class Redirects {
  private Redirects() {}

  static AuthenticationStatus send(HttpServletResponse response, URI address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address.toString());
    return quietly(response);
  }

  /** htmx follows this with a whole page instead of swapping a foreign page in. */
  static AuthenticationStatus sendByHtmx(HttpServletResponse response, URI address) {
    response.setHeader("HX-Redirect", address.toString());
    return quietly(response);
  }

  private static AuthenticationStatus quietly(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
