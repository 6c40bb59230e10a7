package tandem.integrations.feed;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What events say of their objects. */
final class Snapshots {
  /** Follow from other members, or change with every event. */
  private static final Set<String> DERIVED =
      Set.of("version", "updated_at", "editable_fields", "allowed_actions");

  private static final String MESSAGE = "message_id";
  private static final Set<String> IDS = Set.of("object", "id", MESSAGE);
  private static final int MOST = 150_000;

  private Snapshots() {}

  /** Of an object that has no document of its own, is gone, or may not be read by this event. */
  static JsonObject thin(String object, WaitingEvent event) {
    JsonObjectBuilder thin =
        JSON.createObjectBuilder().add("object", object).add("id", event.objectId());
    event.part().filter(part -> part.startsWith("msg_")).ifPresent(id -> thin.add(MESSAGE, id));
    return thin.build();
  }

  /** Which object it is, and no more of it. */
  static JsonObject idsOf(JsonObject view) {
    JsonObjectBuilder ids = JSON.createObjectBuilder();
    view.forEach((name, value) -> {
      if (IDS.contains(name)) {
        ids.add(name, value);
      }
    });
    return ids.build();
  }

  /** Redaction may lengthen what is kept: the database takes more than twice as much. */
  static boolean fits(JsonObject view) {
    return view.toString().length() <= MOST;
  }

  static JsonObject read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Members as they were, where they differ from what they are; {@code null} for new ones. */
  static Optional<JsonObject> previous(JsonObject before, JsonObject now) {
    if (IDS.containsAll(before.keySet()) || IDS.containsAll(now.keySet())) {
      return Optional.empty();
    }
    JsonObjectBuilder changed = JSON.createObjectBuilder();
    for (Map.Entry<String, JsonValue> member : before.entrySet()) {
      if (!DERIVED.contains(member.getKey())
          && !member.getValue().equals(now.get(member.getKey()))) {
        changed.add(member.getKey(), member.getValue());
      }
    }
    for (String name : now.keySet()) {
      if (!DERIVED.contains(name) && !before.containsKey(name)) {
        changed.addNull(name);
      }
    }
    JsonObject previous = changed.build();
    return previous.isEmpty() ? Optional.empty() : Optional.of(previous);
  }

  static PartnerEvent withoutRecord(PartnerEvent event) {
    return new PartnerEvent(
        event.id(),
        event.partner(),
        event.position(),
        event.type(),
        event.objectId(),
        event.sequence(),
        idsOf(read(event.data())).toString(),
        Optional.empty(),
        event.requestId(),
        event.happenedAt());
  }
}
