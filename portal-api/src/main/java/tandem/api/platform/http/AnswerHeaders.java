package tandem.api.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Caching rules of the API, and OPTIONS answered by {@code Allow} alone. */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.HEADERS)
public class AnswerHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", cacheControl(request.getUriInfo().getPath()));
    }
    if (!headers.containsKey("Vary")) {
      headers.putSingle("Vary", "Authorization, Accept, Accept-Language");
    }
    if (request.getMethod().equals("OPTIONS") && response.getStatus() == 200) {
      response.setStatus(204);
      response.setEntity(null);
    }
  }

  private static String cacheControl(String path) {
    return path.contains("commission") || path.contains("export")
        ? "no-store"
        : "private, no-cache";
  }
}
