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

  private Snapshots() {}

  /** Of an object that has no document of its own, or is gone. */
  static JsonObject thin(String object, String objectId) {
    return JSON.createObjectBuilder().add("object", object).add("id", objectId).build();
  }

  static JsonObject read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Members as they were, where they differ from what they are; {@code null} for new ones. */
  static Optional<JsonObject> previous(JsonObject before, JsonObject now) {
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
    String object =
        EventTypes.find(event.type())
            .map(EventType::object)
            .orElse(event.objectId().split("_", 2)[0]);
    return new PartnerEvent(
        event.id(),
        event.partner(),
        event.position(),
        event.type(),
        event.objectId(),
        event.sequence(),
        thin(object, event.objectId()).toString(),
        Optional.empty(),
        event.requestId(),
        event.happenedAt());
  }
}
