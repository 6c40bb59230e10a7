package tandem.api.platform.idempotency;

import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/** {@code dry_run=true}: everything is done and answered, then undone; no event, no key remains. */
public final class DryRun {
  public static final String PARAMETER = "dry_run";

  private DryRun() {}

  public static boolean asked(UriInfo uri) {
    String value = uri.getQueryParameters().getFirst(PARAMETER);
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              ProblemCode.VALIDATION_FAILED,
              FieldError.parameter(PARAMETER, "enum", "true, false"));
    };
  }

  /** Whether a resource method can be rehearsed. */
  public static boolean of(Method method) {
    return !method.isAnnotationPresent(NotRehearsed.class)
        && (method.isAnnotationPresent(POST.class)
            || method.isAnnotationPresent(PATCH.class)
            || method.isAnnotationPresent(PUT.class));
  }

  static void announce(ContainerResponseContext response) {
    response.setStatus(200);
    response.getHeaders().remove("Location");
    response.getHeaders().putSingle("Tandem-Dry-Run", "true");
  }
}
