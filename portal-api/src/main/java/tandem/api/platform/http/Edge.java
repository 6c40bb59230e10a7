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
import tandem.api.platform.idempotency.WriteTransaction;
import tandem.keycloak.ClientAddress;
import tandem.platform.RequestTrace;

/**
 * The outermost wall: whatever answers, JAX-RS or the container itself, carries the request's id
 * and the security headers; and no transaction outlives its request.
 */
@WebFilter(urlPatterns = "/*")
public class Edge implements Filter {
  @Inject EdgeHeaders headers;
  @Inject WriteTransaction transaction;

  private final ClientAddress addresses = ClientAddress.fromConfiguration();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Trace trace = Trace.of(http);
    headers.set(http, (HttpServletResponse) response, trace);
    RequestTrace.begin(trace.requestId(), addresses.of(http));
    try {
      if (http.getMethod().equals("TRACE") && !http.getServletPath().equals("/v1")) {
        refuseTrace((HttpServletResponse) response); // under /v1 JAX-RS knows what is allowed
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      transaction.abandon();
      RequestTrace.end();
    }
  }

  /** A servlet would answer it by itself, with all it was sent. */
  private static void refuseTrace(HttpServletResponse response) throws IOException {
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
