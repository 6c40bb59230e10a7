package tandem.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.it.harness.Api;

/** The published contract: what tests are generated from. */
final class Contract {
  private static final JsonNode PUBLISHED = Api.nobody().get("/openapi.json").json();

  private Contract() {}

  static JsonNode published() {
    return PUBLISHED;
  }

  static JsonNode schema(String name) {
    return PUBLISHED.at("/components/schemas/" + name);
  }

  /** A schema or parameter behind its reference. */
  static JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = PUBLISHED.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  /** What a schema may be: itself, or each of its alternatives but null. */
  static List<JsonNode> alternatives(JsonNode schema) {
    JsonNode known = resolved(schema);
    List<JsonNode> all = new ArrayList<>();
    for (String word : List.of("anyOf", "oneOf")) {
      known.path(word).forEach(each -> all.addAll(alternatives(each)));
    }
    known.path("allOf").forEach(each -> all.addAll(alternatives(each)));
    if (all.isEmpty() && !known.path("type").asText().equals("null")) {
      all.add(known);
    }
    return all;
  }

  /** Members of an object by name, over all alternatives. */
  static Map<String, JsonNode> members(JsonNode schema) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (JsonNode each : alternatives(schema)) {
      each.path("properties")
          .properties()
          .forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
    }
    return members;
  }
}
