package tandem.api.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import tandem.access.RefusalLog;
import tandem.access.RefusedAccess;

/**
 * Tells the audit trail of attempts that were refused: who is not let in, who may not, who asks too
 * much. Mistakes in a body are no such attempts.
 */
@ApplicationScoped
public class RefusalNotes {
  private static final Set<Integer> ATTEMPTS = Set.of(401, 403, 429);
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";

  @Inject RefusalLog log;
  @Inject Callers callers;

  /** Somebody whom nobody vouches for. */
  public void stranger(HttpServletRequest request, String code) {
    log.note(RefusedAccess.ofStranger(operation(request), code));
  }

  /** By whoever is known by now. */
  public void caller(HttpServletRequest request, int status, String code) {
    if (!ATTEMPTS.contains(status)) {
      return;
    }
    callers
        .admitted()
        .ifPresentOrElse(
            actor -> log.note(RefusedAccess.of(actor, operation(request), code)),
            () -> stranger(request, code));
  }

  /** Without ids, keys and queries: what was tried, not on which object. */
  static String operation(HttpServletRequest request) {
    String path =
        request
            .getRequestURI()
            .replaceAll(ID, "{id}")
            .replaceAll("/external/[^/]+", "/external/{external_id}");
    return request.getMethod() + " " + path;
  }
}
