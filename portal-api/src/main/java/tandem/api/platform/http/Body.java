package tandem.api.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.json.StrictJson;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;

/**
 * Reads the body once, no further than its limit, and refuses media the operation does not take.
 */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.BODY)
public class Body implements ContainerRequestFilter {
  private static final String PROPERTY = Body.class.getName();

  @Context ResourceInfo resource;

  /** The body as it came; empty if there was none. */
  public static byte[] of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof byte[] body ? body : new byte[0];
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    int limit = limit();
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    byte[] body = request.getEntityStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    if (body.length > 0) {
      refuseForeignMedia(request, body);
    }
    request.setProperty(PROPERTY, body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  private int limit() {
    Method method = resource.getResourceMethod();
    BodyLimit declared = method == null ? null : method.getAnnotation(BodyLimit.class);
    return declared == null ? BodyLimit.USUAL : declared.bytes();
  }

  private void refuseForeignMedia(ContainerRequestContext request, byte[] body) {
    List<String> taken = taken(resource.getResourceMethod());
    if (taken.isEmpty()) {
      refuseMembers(body);
      return;
    }
    MediaType media = request.getMediaType();
    if (media == null
        || taken.stream().map(MediaType::valueOf).noneMatch(media::isCompatible)
        || media.isWildcardType()
        || !utf8(media)) {
      throw unsupported(request.getMethod(), taken);
    }
  }

  /** An operation that takes no body is content with an empty object, as many clients send it. */
  private static void refuseMembers(byte[] body) {
    List<FieldError> unknown =
        StrictJson.object(body).keySet().stream()
            .map(name -> FieldError.pointer("#/" + name, "unknown_field"))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemCode.UNKNOWN_FIELD, unknown);
    }
  }

  static List<String> taken(@Nullable Method method) {
    return Optional.ofNullable(method)
        .map(found -> found.getAnnotation(Consumes.class))
        .map(consumes -> Arrays.asList(consumes.value()))
        .orElse(List.of());
  }

  private static boolean utf8(MediaType media) {
    String charset = media.getParameters().get("charset");
    return charset == null || charset.equalsIgnoreCase("utf-8");
  }

  private static ProblemException unsupported(String method, List<String> taken) {
    String header = method.equals("PATCH") ? "Accept-Patch" : "Accept-Post";
    return new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
        .header(header, String.join(", ", taken));
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE).with("limit", limit);
  }
}
