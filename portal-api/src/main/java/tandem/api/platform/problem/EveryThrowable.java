package tandem.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Whatever is thrown on the way becomes a problem; nothing reaches the container's own error page.
 */
@Provider
@ApplicationScoped
public class EveryThrowable implements ExceptionMapper<Throwable> {
  @Inject Problems problems;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return problems.answer(thrown, request);
  }
}
