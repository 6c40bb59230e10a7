package tandem.api.platform.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tandem.api.platform.access.Public;
import tandem.api.platform.http.Priority;
import tandem.api.platform.idempotency.DryRun;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/**
 * Only the parameters an operation declares, and each once: a typo must not silently widen a list.
 */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.QUERY)
public class KnownParameters implements ContainerRequestFilter {
  private static final Map<Method, Set<String>> DECLARED = new ConcurrentHashMap<>();
  private static final int LONGEST = 2000;

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null || request.getMethod().equals("OPTIONS")) {
      return;
    }
    Set<String> known = DECLARED.computeIfAbsent(method, KnownParameters::declared);
    List<FieldError> unknown = new ArrayList<>();
    List<FieldError> wrong = new ArrayList<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> {
          if (!known.contains(name)) {
            unknown.add(FieldError.parameter(name, "unknown_parameter"));
          } else if (values.size() > 1) {
            wrong.add(FieldError.parameter(name, "repeated_parameter"));
          } else if (values.getFirst().length() > LONGEST || values.getFirst().indexOf('\0') >= 0) {
            wrong.add(FieldError.parameter(name, "max_length", LONGEST));
          }
        });
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_PARAMETER, unknown);
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(ProblemCode.VALIDATION_FAILED, wrong);
    }
  }

  /**
   * Names of the query parameters a resource method takes, directly, in a bean, or as all of its
   * kind do.
   */
  public static Set<String> declared(Method method) {
    Set<String> names = new TreeSet<>();
    if (method.isAnnotationPresent(GET.class) && !method.isAnnotationPresent(Public.class)) {
      names.add("fields");
    }
    if (DryRun.of(method)) {
      names.add(DryRun.PARAMETER);
    }
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        fields(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void fields(Class<?> type, Set<String> names) {
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        QueryParam query = field.getAnnotation(QueryParam.class);
        if (query != null) {
          names.add(query.value());
        }
      }
    }
  }
}
