package tandem.api.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.Priority;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.keycloak.ClientAddress;
import tandem.keycloak.Identity;

/**
 * Takes one from the caller's quota before anything else is done, and tells where the caller
 * stands.
 */
@Provider
@ApplicationScoped
@PreMatching
@jakarta.annotation.Priority(Priority.QUOTA)
public class QuotaFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String STANDING = QuotaFilter.class.getName();

  @Inject Quotas quotas;
  @Inject Callers callers;
  @Context HttpServletRequest http;

  private final ClientAddress addresses = ClientAddress.fromConfiguration();

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().equals("openapi.json")) {
      return;
    }
    Optional<Identity> identity = callers.identity();
    String client =
        identity.map(QuotaFilter::client).orElseGet(() -> "address " + addresses.of(http));
    Quotas.Standing standing =
        quotas.take(request, client, identity.flatMap(Identity::organization));
    request.setProperty(STANDING, standing);
    if (!standing.granted()) {
      throw new ProblemException(ProblemCode.RATE_LIMITED)
          .with("violated-policies", List.of(standing.policy()))
          .header("Retry-After", Long.toString(standing.retryAfter()));
    }
  }

  /** A machine is its client; people share the portal's client, so each is counted alone. */
  private static String client(Identity identity) {
    return identity.machine() ? identity.client() : identity.client() + " " + identity.subject();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle("RateLimit-Policy", quotas.policies());
    if (request.getProperty(STANDING) instanceof Quotas.Standing standing) {
      long refunded = response.getStatus() == 304 ? 1 : 0;
      response
          .getHeaders()
          .putSingle(
              "RateLimit",
              "\"%s\";r=%d;t=%d"
                  .formatted(standing.policy(), standing.remaining() + refunded, standing.reset()));
    }
  }
}
