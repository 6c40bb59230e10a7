package tandem.api.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.integrations.feed.EventType;
import tandem.integrations.feed.EventTypes;
import tandem.keycloak.Identity;

/**
 * Which types a caller may have: whoever may not read leads is not told of leads in a roundabout
 * way either.
 */
@RequestScoped
public class ReadableTypes {
  @Inject Callers callers;

  /** Those that the caller's scopes cover. */
  List<String> all() {
    Set<String> scopes = scopes();
    return EventTypes.all().stream()
        .filter(type -> scopes.contains(type.scope()))
        .map(EventType::name)
        .toList();
  }

  /**
   * @param asked several by comma; all that are readable when nothing is given
   */
  List<String> among(@Nullable String asked) {
    if (asked == null) {
      return all();
    }
    List<String> names = Arrays.stream(asked.split(",", -1)).toList();
    if (!names.stream().allMatch(name -> EventTypes.find(name).isPresent())) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.parameter("types", "event_type"));
    }
    require(names);
    return names;
  }

  /** Refuses {@code insufficient_scope} if the caller may not read one of these. */
  public void require(List<String> types) {
    Set<String> scopes = scopes();
    EventTypes.all().stream()
        .filter(type -> types.contains(type.name()) || types.contains(EventTypes.ALL_TYPES))
        .map(EventType::scope)
        .filter(scope -> !scopes.contains(scope))
        .findFirst()
        .ifPresent(ReadableTypes::refuse);
  }

  private Set<String> scopes() {
    return Set.copyOf(callers.identity().map(Identity::scopes).orElse(Set.of()));
  }

  private static void refuse(String scope) {
    throw new ProblemException(ProblemCode.INSUFFICIENT_SCOPE)
        .with("scope", scope)
        .header(
            "WWW-Authenticate",
            "Bearer realm=\"tandem\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
  }
}
