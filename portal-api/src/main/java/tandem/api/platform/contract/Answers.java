package tandem.api.platform.contract;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import tandem.api.platform.access.Public;
import tandem.api.platform.problem.ProblemCode;

/** The refusals each operation may answer, and the headers of all answers. */
final class Answers {
  private static final String PROBLEM = "application/problem+json";

  private static final Map<Integer, ProblemCode> EXAMPLES =
      Map.ofEntries(
          Map.entry(400, ProblemCode.VALIDATION_FAILED),
          Map.entry(401, ProblemCode.AUTHENTICATION_REQUIRED),
          Map.entry(403, ProblemCode.INSUFFICIENT_SCOPE),
          Map.entry(404, ProblemCode.NOT_FOUND),
          Map.entry(406, ProblemCode.NOT_ACCEPTABLE),
          Map.entry(409, ProblemCode.REQUEST_IN_PROGRESS),
          Map.entry(412, ProblemCode.VERSION_MISMATCH),
          Map.entry(413, ProblemCode.PAYLOAD_TOO_LARGE),
          Map.entry(415, ProblemCode.UNSUPPORTED_MEDIA_TYPE),
          Map.entry(422, ProblemCode.IDEMPOTENCY_KEY_REUSED),
          Map.entry(428, ProblemCode.PRECONDITION_REQUIRED),
          Map.entry(429, ProblemCode.RATE_LIMITED),
          Map.entry(500, ProblemCode.INTERNAL_ERROR),
          Map.entry(503, ProblemCode.TEMPORARY_REDUCED_CAPACITY));

  private Answers() {}

  static void addTo(Components components) {
    components.addHeader(
        "Request-Id", header("Id of this request; quote it when you report something.", 30));
    components.addHeader(
        "RateLimit", header("What is left of your quota, and when it is whole again.", 60));
    components.addHeader("RateLimit-Policy", header("The quotas that apply to you.", 100));
    components.addHeader("ETag", header("The version of what was answered.", 40));
    components.addHeader("Location", header("Where the new object stands.", 500));
    components.addHeader("Link", header("next and first page (RFC 8288).", 5000));
    components.addHeader(
        "Idempotent-Replayed", header("true: this was answered before under the same key.", 4));
    components.addHeader(
        "Retry-After",
        OASFactory.createHeader()
            .description("Seconds to wait.")
            .schema(SharedSchemas.integer(0, 3600)));
    new TreeMap<>(EXAMPLES)
        .forEach((status, code) -> components.addResponse(name(status), problem(status, code)));
  }

  private static APIResponse problem(int status, ProblemCode code) {
    APIResponse response =
        withCommonHeaders(OASFactory.createAPIResponse().description(code.code()))
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                            .example(Examples.problem(code))));
    if (status == 429 || status == 503) {
      response.addHeader("Retry-After", reference("Retry-After"));
    }
    return response;
  }

  static void complete(HttpMethod http, Operation operation, Method method) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> describe(status, response));
    for (int status : refusals(http, operation, method)) {
      if (!operation.getResponses().hasAPIResponse(Integer.toString(status))) {
        operation
            .getResponses()
            .addAPIResponse(
                Integer.toString(status),
                OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
      }
    }
  }

  private static void describe(String status, APIResponse response) {
    if (!status.startsWith("2")) {
      return;
    }
    if (response.getDescription() == null || response.getDescription().isBlank()) {
      response.setDescription(status.equals("201") ? "Created." : "As asked.");
    }
    Optional.ofNullable(response.getContent()).ifPresent(Answers::onlyJson);
    withCommonHeaders(response);
    if (!status.equals("204")) {
      response.addHeader("ETag", reference("ETag"));
    }
    if (status.equals("201")) {
      response.addHeader("Location", reference("Location"));
      response.addHeader("Idempotent-Replayed", reference("Idempotent-Replayed"));
    }
  }

  private static void onlyJson(Content content) {
    if (content.hasMediaType("*/*")) {
      var any = content.getMediaType("*/*");
      content.removeMediaType("*/*");
      content.addMediaType("application/json", any);
    }
  }

  private static List<Integer> refusals(HttpMethod http, Operation operation, Method method) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 404, 406, 429, 500, 503));
    if (!method.isAnnotationPresent(Public.class)) {
      statuses.addAll(List.of(401, 403));
    }
    if (http != HttpMethod.GET) {
      statuses.addAll(List.of(409, 422));
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of(413, 415));
    }
    boolean conditional =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    if (conditional) {
      statuses.addAll(List.of(412, 428));
    }
    return statuses.stream().sorted().toList();
  }

  private static APIResponse withCommonHeaders(APIResponse response) {
    return response
        .addHeader("Request-Id", reference("Request-Id"))
        .addHeader("RateLimit", reference("RateLimit"))
        .addHeader("RateLimit-Policy", reference("RateLimit-Policy"));
  }

  private static Header header(String description, int most) {
    return OASFactory.createHeader().description(description).schema(SharedSchemas.string(most));
  }

  private static Header reference(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }

  private static String name(int status) {
    return "Problem" + status;
  }
}
