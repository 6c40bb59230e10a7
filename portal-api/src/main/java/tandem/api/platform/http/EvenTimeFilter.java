package tandem.api.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import tandem.platform.EvenTime;

/** Waits once everything else is done, the transaction and its locks included. */
@Provider
@TakesEvenTime
@Priority(tandem.api.platform.http.Priority.EVEN_TIME)
public class EvenTimeFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BEGAN = EvenTimeFilter.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGAN, EvenTime.begins());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BEGAN) instanceof EvenTime time) {
      time.ends();
    }
  }
}
