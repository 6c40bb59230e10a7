package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** More exact than Krazo's own mapper would be with its bare text. */
@Provider
public class CsrfErrors implements ExceptionMapper<CsrfValidationException> {
  @Inject ErrorPages errors;
  @Inject CurrentPage current;
  @Inject RefusalNotes notes;
  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(CsrfValidationException refused) {
    notes.caller(request, "csrf_token_invalid");
    return errors.page(403, current.texts().t("error.stale_form"));
  }
}
