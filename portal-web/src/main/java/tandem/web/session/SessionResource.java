package tandem.web.session;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import tandem.keycloak.SessionEnd;

/**
 * Tells an open page how long its session still lasts. Asking does not prolong it; {@code
 * /session/stay} does, as any page would. Answers 401 when it is over.
 */
@RequestScoped
@Path("session")
public class SessionResource {
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String left() {
    SessionEnd end = SessionEnd.of(request).orElseThrow(NotFoundException::new);
    Instant now = clock.instant();
    return "{\"seconds\":%d,\"last\":%b}"
        .formatted(now.until(end.next(), SECONDS), end.next().equals(end.latest()));
  }

  @GET
  @Path("stay")
  @Produces(MediaType.APPLICATION_JSON)
  public String stay() {
    return left();
  }
}
