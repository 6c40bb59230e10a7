package tandem.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.keycloak.ClientAddress;
import tandem.platform.RequestTrace;

/**
 * Gives every answer its {@link EdgeHeaders} and every request its id, and refuses the one method
 * that a servlet would answer unasked: TRACE, with all it was sent.
 */
@WebFilter("/*")
public class EdgeFilter extends HttpFilter {
  private static final String REQUEST_ID = "tandem.request-id";
  private static final Pattern FOREIGN_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private final transient ClientAddress addresses = ClientAddress.fromConfiguration();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setCharacterEncoding("UTF-8");
    EdgeHeaders.set(request, response);
    RequestTrace.begin(requestId(request), addresses.of(request));
    try {
      if (request.getMethod().equals("TRACE")) {
        refuseTrace(request, response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      RequestTrace.end();
    }
  }

  /** The error page is asked here: after the filters nobody knows the caller any more. */
  private static void refuseTrace(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Allow", "GET, HEAD, POST");
    request.setAttribute(
        RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    request.getRequestDispatcher("/error").forward(request, response);
  }

  static boolean acceptsGzip(HttpServletRequest request) {
    @Nullable String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0,");
  }

  /** The same for the whole request, whoever asks first. */
  static String requestId(HttpServletRequest request) {
    if (request.getAttribute(REQUEST_ID) instanceof String known) {
      return known;
    }
    @Nullable String given = request.getHeader("X-Request-Id");
    String id = given != null && FOREIGN_ID.matcher(given).matches() ? given : RequestIds.next();
    request.setAttribute(REQUEST_ID, id);
    return id;
  }
}
