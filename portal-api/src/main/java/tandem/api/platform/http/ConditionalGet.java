package tandem.api.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.limits.Quotas;

/** What the caller holds already is answered 304, and costs nothing. */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.CONDITION)
public class ConditionalGet implements ContainerResponseFilter {
  @Inject Quotas quotas;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String held = request.getHeaderString("If-None-Match");
    if (held == null || response.getStatus() != 200 || !reads(request.getMethod())) {
      return;
    }
    if (matches(held, response.getHeaderString("ETag"))) {
      response.setEntity(null);
      response.setStatus(304);
      quotas.refund(request);
    }
  }

  private static boolean reads(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Weak comparison, as RFC 9110 wants it for If-None-Match. */
  static boolean matches(String held, @Nullable String tag) {
    if (tag == null) {
      return false;
    }
    String wanted = strong(tag);
    return Arrays.stream(held.split(",", -1))
        .map(String::trim)
        .map(ConditionalGet::strong)
        .anyMatch(each -> each.equals("*") || each.equals(wanted));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
