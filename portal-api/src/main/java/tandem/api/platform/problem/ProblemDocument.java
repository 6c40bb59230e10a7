package tandem.api.platform.problem;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.api.platform.json.JsonRendering;

/** A problem as its reader gets it: RFC 9457 with a stable code, pointers and the request's id. */
public final class ProblemDocument {
  private static final String REGISTERED = "https://iana.org/assignments/http-problem-types#";

  private ProblemDocument() {}

  /**
   * @param base address under which the problem pages stand
   */
  public static JsonObject of(
      Problem problem, Locale language, String base, String instance, String requestId) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("type", type(problem, base))
            .add("title", title(problem, language))
            .add("status", problem.status())
            .add("detail", detail(problem, language))
            .add("instance", instance)
            .add("code", problem.code())
            .add("request_id", requestId)
            .add("retryable", problem.retryable());
    problem.members().forEach((name, value) -> json.add(name, JsonRendering.render(value)));
    if (!problem.errors().isEmpty()) {
      json.add("errors", errors(problem.errors(), language));
    }
    return json.build();
  }

  private static String type(Problem problem, String base) {
    return switch (problem.code()) {
      case "rate_limited", "prefill_quota_used" -> REGISTERED + "quota-exceeded";
      case "temporary_reduced_capacity" -> REGISTERED + "temporary-reduced-capacity";
      default -> base + "/problems/" + problem.code();
    };
  }

  private static String title(Problem problem, Locale language) {
    return Texts.find(language, problem.code() + ".title", List.of())
        .or(() -> Texts.find(language, "status." + problem.status(), List.of()))
        .orElseGet(problem::code);
  }

  private static String detail(Problem problem, Locale language) {
    return Texts.find(language, problem.code() + ".detail", List.of(problem.errors().size()))
        .or(() -> Optional.of(problem.saying()).filter(saying -> !saying.isEmpty()))
        .orElseGet(() -> title(problem, language));
  }

  private static JsonArrayBuilder errors(List<FieldError> errors, Locale language) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (FieldError error : errors) {
      JsonObjectBuilder json =
          JSON.createObjectBuilder()
              .add(error.where().name().toLowerCase(Locale.ROOT), error.name())
              .add("code", error.code())
              .add(
                  "detail",
                  Texts.find(language, "field." + error.code(), error.values())
                      .orElseGet(() -> error.saying().isEmpty() ? error.code() : error.saying()));
      error.values().stream()
          .filter(Number.class::isInstance)
          .findFirst()
          .ifPresent(limit -> json.add("limit", JsonRendering.render(limit)));
      array.add(json);
    }
    return array;
  }
}
