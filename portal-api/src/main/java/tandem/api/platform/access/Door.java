package tandem.api.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tandem.api.platform.http.EdgeHeaders;
import tandem.api.platform.http.Trace;
import tandem.api.platform.problem.Problem;
import tandem.api.platform.problem.Problems;
import tandem.keycloak.BearerMechanism;
import tandem.keycloak.OpenPaths;
import tandem.keycloak.TokenFault;

/** Nobody without a token of the realm gets further than here, except to what is public. */
@ApplicationScoped
public class Door extends BearerMechanism {
  @Inject Problems problems;
  @Inject EdgeHeaders headers;
  @Inject Clock clock;
  @Inject RefusalNotes notes;

  @Override
  protected OpenPaths openPaths() {
    return OpenPaths.of(
        "/v1/status",
        "/v1/receipts/keys",
        "/v1/openapi.json",
        "/v1/problems/*",
        "/docs",
        "/docs/*",
        "/problem.css");
  }

  @Override
  protected Clock clock() {
    return clock;
  }

  /** Runs before any filter, so the headers of every answer are set here too. */
  @Override
  protected void refuse(TokenFault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers.set(request, response, Trace.of(request));
    notes.stranger(request, fault.code());
    String challenge = fault.challenge();
    Map<String, String> extra =
        challenge.isEmpty() ? Map.of("Retry-After", "5") : Map.of("WWW-Authenticate", challenge);
    problems.write(
        new Problem(
            fault.status(), fault.code(), fault.retryable(), "", List.of(), Map.of(), extra),
        request,
        response);
  }
}
