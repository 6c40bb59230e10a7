package tandem.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import tandem.access.RefusalLog;
import tandem.access.RefusedAccess;
import tandem.platform.Refusal;

/** Tells the audit trail of attempts that the portal refused. */
@ApplicationScoped
public class RefusalNotes {
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";

  @Inject RefusalLog log;
  @Inject CurrentActor current;

  /** Somebody at the door. */
  public void stranger(HttpServletRequest request, String code) {
    log.note(RefusedAccess.ofStranger(operation(request), code));
  }

  /**
   * Whoever is signed in, also while they look as a partner; somebody without a place here is a
   * stranger.
   */
  public void caller(HttpServletRequest request, String code) {
    try {
      log.note(RefusedAccess.of(current.self(), operation(request), code));
    } catch (Refusal nobody) {
      stranger(request, code);
    }
  }

  private static String operation(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI().replaceAll(ID, "{id}");
  }
}
