package tandem.api.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.idempotency.WriteTransaction;
import tandem.platform.RequestTrace;

/**
 * The outermost wall: whatever answers, JAX-RS or the container itself, carries the request's id and the security
 * headers; and no transaction outlives its request.
 */
@WebFilter(urlPatterns = "/*")
public class Edge implements Filter {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  @Inject ApiSettings settings;
  @Inject WriteTransaction transaction;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Trace trace = Trace.begin((HttpServletRequest) request);
    headers((HttpServletRequest) request, (HttpServletResponse) response, trace);
    RequestTrace.begin(trace.requestId());
    try {
      chain.doFilter(request, response);
    } finally {
      transaction.abandon();
      RequestTrace.end();
    }
  }

  private void headers(HttpServletRequest request, HttpServletResponse response, Trace trace) {
    response.setHeader("Request-Id", trace.requestId());
    response.setHeader("traceparent", trace.traceparent());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", policy(request));
    if (settings.portalUrl().startsWith("https:")) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /** The API shows nothing a browser may run. The bundled reference runs its own files and talks to us and to Keycloak. */
  private String policy(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/v1/problems/")) {
      return NOTHING + "; style-src 'self'";
    }
    if (!path.startsWith("/docs")) {
      return NOTHING;
    }
    return NOTHING
        + "; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' "
        + settings.issuerOrigin()
        + "; base-uri 'none'; form-action 'none'";
  }
}
