package tandem.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tandem.keycloak.ClientAddress;
import tandem.keycloak.Throttle;

/**
 * Takes browsers' reports about violations of the content policy (CSP Level 3, Reporting API) and
 * logs what an operator needs to see: which directive, which page without ids and query, which
 * foreign host. No addresses, no samples of scripts, no data of anybody. Small, and few of each
 * sender: whoever floods it fills no log.
 */
@WebServlet(CspReports.PATH)
public class CspReports extends HttpServlet {
  static final String PATH = "/csp-reports";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(CspReports.class.getName());
  private static final int TOO_MANY = 429;
  private static final int LONGEST = 16 * 1024;
  private static final int OF_ONE_SENDER = 10;
  private static final int OF_ALL = 100;

  private static final Throttle SENDERS =
      new Throttle(OF_ONE_SENDER, Duration.ofMinutes(1), Clock.systemUTC());
  private static final Throttle ALL =
      new Throttle(OF_ALL, Duration.ofMinutes(1), Clock.systemUTC());

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String sender = ClientAddress.fromConfiguration().of(request);
    Optional<Duration> wait = SENDERS.take(sender).or(() -> ALL.take("all"));
    if (wait.isPresent()) {
      response.setHeader("Retry-After", Long.toString(wait.get().toSeconds()));
      response.setStatus(TOO_MANY);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    CspReport.read(new String(body, StandardCharsets.UTF_8))
        .forEach(line -> LOG.log(Level.WARNING, line));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
