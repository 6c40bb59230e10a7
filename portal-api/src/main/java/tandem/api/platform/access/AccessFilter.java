package tandem.api.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import tandem.api.platform.http.Priority;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.keycloak.Identity;

/**
 * Nobody passes without a token, nor with one whose scopes do not cover the operation. An operation
 * that declares nothing is closed.
 */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.ACCESS)
public class AccessFilter implements ContainerRequestFilter {
  @Inject Callers callers;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    boolean open =
        method == null
            || method.isAnnotationPresent(Public.class)
            || request.getMethod().equals("OPTIONS");
    if (open) {
      return;
    }
    Identity identity =
        callers
            .identity()
            .orElseThrow(() ->
                new ProblemException(ProblemCode.AUTHENTICATION_REQUIRED)
                    .header("WWW-Authenticate", "Bearer realm=\"tandem\""));
    callers.actor(); // refuses a suspended firm, a role that is not ours
    if (!method.isAnnotationPresent(AnyScope.class)) {
      NeedsScope needed = method.getAnnotation(NeedsScope.class);
      String[] scopes = needed == null ? new String[0] : needed.value();
      if (Arrays.stream(scopes).noneMatch(identity.scopes()::contains)) {
        throw insufficient(scopes);
      }
    }
  }

  private static ProblemException insufficient(String... scopes) {
    String wanted = String.join(" ", scopes);
    return new ProblemException(ProblemCode.INSUFFICIENT_SCOPE)
        .with("scope", wanted)
        .header(
            "WWW-Authenticate",
            "Bearer realm=\"tandem\", error=\"insufficient_scope\", scope=\"" + wanted + "\"");
  }
}
