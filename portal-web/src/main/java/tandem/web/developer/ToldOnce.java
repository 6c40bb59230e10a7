package tandem.web.developer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Carries a new secret over the redirect to the one page that shows it. Taken once, it is gone: a
 * reload and the back button show the page without it.
 */
final class ToldOnce {
  private static final String KEY = ToldOnce.class.getName();

  private ToldOnce() {}

  static void keep(HttpServletRequest request, String client, String secret) {
    request.getSession(true).setAttribute(KEY, client + " " + secret);
  }

  /** Empty when there is none for this client. */
  static String take(HttpServletRequest request, String client) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(KEY) instanceof String kept
        && kept.startsWith(client + " ")) {
      session.removeAttribute(KEY);
      return kept.substring(client.length() + 1);
    }
    return "";
  }
}
