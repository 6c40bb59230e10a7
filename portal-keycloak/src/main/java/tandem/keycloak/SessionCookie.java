package tandem.keycloak;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;

/**
 * The portal's session cookie: unreadable for scripts, not sent along by other sites, and over
 * https bound to this very host ({@code __Host-}, RFC 6265bis). Payara 7 does not heed SameSite
 * here nor in web.xml, only as {@code cookieSameSite} in glassfish-web.xml: it stands in both.
 */
@WebListener
public final class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext application = event.getServletContext();
    if (!application.getContextPath().isEmpty()) {
      return; // the API keeps no session
    }
    SessionCookieConfig cookie = application.getSessionCookieConfig();
    boolean https = KeycloakSettings.fromConfiguration().portal().getScheme().equals("https");
    cookie.setName(https ? "__Host-tandem" : "tandem-session");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(https);
    cookie.setAttribute("SameSite", "Lax");
    application.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
  }
}
