package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** More exact than Krazo's own mapper would be with its bare text. */
@Provider
public class CsrfErrors implements ExceptionMapper<CsrfValidationException> {
  @Inject ErrorPages errors;
  @Inject CurrentPage current;

  @Override
  public Response toResponse(CsrfValidationException refused) {
    return errors.page(403, current.texts().t("error.stale_form"));
  }
}
