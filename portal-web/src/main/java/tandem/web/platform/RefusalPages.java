package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import tandem.platform.Refusal;

/**
 * The one place that turns a refusal of the domain into a page. Forms catch what their fields can
 * show ({@link Submission#refusedBy}); everything else comes here.
 */
@Provider
public class RefusalPages implements ExceptionMapper<Refusal> {
  @Inject ErrorPages errors;
  @Inject CurrentPage current;
  @Inject RefusalNotes notes;
  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(Refusal refusal) {
    int status =
        switch (refusal) {
          case Refusal.NotFound ignored -> 404;
          case Refusal.Forbidden ignored -> 403;
          case Refusal.Invalid ignored -> 422;
          case Refusal.Unprocessable ignored -> 422;
          case Refusal.Conflict ignored -> 409;
          case Refusal.VersionMismatch ignored -> 412;
          case Refusal.TooMany ignored -> 429;
        };
    if (refusal instanceof Refusal.Forbidden) {
      notes.caller(request, refusal.code());
    }
    return errors.page(status, Refusals.words(current.texts(), refusal));
  }
}
