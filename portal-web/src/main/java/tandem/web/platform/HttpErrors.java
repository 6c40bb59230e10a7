package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such page, wrong method, too large a body. */
@Provider
public class HttpErrors implements ExceptionMapper<WebApplicationException> {
  @Inject ErrorPages errors;
  @Inject RefusalNotes notes;
  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    Response response = refused.getResponse();
    if (response.getStatus() < 400) {
      return response;
    }
    if (refused instanceof ForbiddenException) {
      notes.caller(request, "foreign_site");
    }
    return errors.page(response.getStatus(), "");
  }
}
