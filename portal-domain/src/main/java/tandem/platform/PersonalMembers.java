package tandem.platform;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.platform.audit.AuditEntry.Subject;

/**
 * Takes the personal values out of an event: the components marked {@link PersonalData}, each to
 * the subject that the mark names.
 */
public final class PersonalMembers {
  /** Under this member stands the name of the person who acted. */
  public static final String ACTOR_NAME = "actor_name";

  /** Where that person's request came from. */
  public static final String ACTOR_ADDRESS = "actor_address";

  private PersonalMembers() {}

  /**
   * @param clear the event's JSON without personal values
   * @param personal a JSON object for each subject
   */
  public record Split(String clear, Map<Subject, String> personal) {}

  public static Split split(DomainEvent event, String payload) {
    RecordComponent[] marked = marked(event.getClass()).toArray(RecordComponent[]::new);
    if (marked.length == 0) {
      return new Split(payload, Map.of());
    }
    JsonObject whole = read(payload);
    JsonObjectBuilder clear = JSON.createObjectBuilder(whole);
    Map<Subject, String> personal = new HashMap<>();
    for (RecordComponent component : marked) {
      String name = component.getName();
      if (whole.containsKey(name)) {
        clear.remove(name);
        personal.merge(
            subject(event, component),
            JSON.createObjectBuilder().add(name, whole.get(name)).build().toString(),
            PersonalMembers::both);
      }
    }
    return new Split(clear.build().toString(), personal);
  }

  /** The components of a kind of event that are about a person. */
  public static Stream<RecordComponent> marked(Class<?> event) {
    return event.isRecord()
        ? Arrays.stream(event.getRecordComponents())
            .filter(it -> it.isAnnotationPresent(PersonalData.class))
        : Stream.empty();
  }

  static String actor(String name) {
    return JSON.createObjectBuilder(read(address().orElse("{}")))
        .add(ACTOR_NAME, name)
        .build()
        .toString();
  }

  /** Where the running request came from, as a JSON object. */
  public static Optional<String> address() {
    return RequestTrace.address().map(PersonalMembers::address);
  }

  public static String address(String address) {
    return JSON.createObjectBuilder().add(ACTOR_ADDRESS, address).build().toString();
  }

  static String both(String one, String other) {
    return JSON.createObjectBuilder(read(one))
        .addAll(JSON.createObjectBuilder(read(other)))
        .build()
        .toString();
  }

  private static Subject subject(DomainEvent event, RecordComponent component) {
    String of = component.getAnnotation(PersonalData.class).of();
    Optional<UUID> partner = event.ownedBy().map(PartnerId::value);
    return Arrays.stream(event.getClass().getRecordComponents())
        .filter(it -> it.getName().equals(of))
        .map(it -> value(event, it))
        .filter(Id.class::isInstance)
        .map(id -> new Subject(((Id) id).text(), partner))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                event.getClass() + "." + component.getName() + " is about nobody: " + of));
  }

  private static Object value(DomainEvent event, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException("Cannot read " + component, unreadable);
    }
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
