package tandem.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Our faults: the whole truth goes to the log under the request id, the reader gets the id. */
@Provider
public class UnexpectedErrors implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

  @Inject ErrorPages errors;
  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(Throwable fault) {
    LOG.log(Level.ERROR, "Unexpected fault in " + EdgeFilter.requestId(request), fault);
    return errors.page(500, "");
  }
}
