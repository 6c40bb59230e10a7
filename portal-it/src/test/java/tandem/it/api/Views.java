package tandem.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The members that the contract promises to one side of the table, and those an answer has. */
final class Views {
  private static final int DEEPEST = 8;

  /** The two sides; their views differ by the end of the schema's name. */
  enum Side {
    PARTNER,
    COMPANY;

    private String ending() {
      return this == PARTNER ? "PartnerView" : "CompanyView";
    }

    Side other() {
      return this == PARTNER ? COMPANY : PARTNER;
    }
  }

  private Views() {}

  /** Paths of all members, such as {@code data[].customer.name}. */
  static Set<String> promised(JsonNode schema, Side side) {
    Set<String> paths = new TreeSet<>();
    promise(schema, side, "", 0, paths);
    return paths;
  }

  private static void promise(
      JsonNode given, Side side, String path, int depth, Set<String> paths) {
    if (depth > DEEPEST) {
      return;
    }
    for (JsonNode schema : alternatives(given, side)) {
      if (schema.has("items")) {
        promise(schema.path("items"), side, path + "[]", depth + 1, paths);
      }
      schema
          .path("properties")
          .properties()
          .forEach(member -> {
            String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            paths.add(below);
            promise(member.getValue(), side, below, depth + 1, paths);
          });
    }
  }

  /** Like the contract's, without the view of the other side. */
  private static List<JsonNode> alternatives(JsonNode given, Side side) {
    List<JsonNode> all = new ArrayList<>();
    if (given.path("$ref").asText().endsWith(side.other().ending())) {
      return all;
    }
    JsonNode known = Contract.resolved(given);
    boolean split = false;
    for (String word : List.of("anyOf", "oneOf", "allOf")) {
      for (JsonNode each : known.path(word)) {
        split = true;
        all.addAll(alternatives(each, side));
      }
    }
    if (!split || known.has("properties")) {
      all.add(known);
    }
    return all;
  }

  /** Paths of the members that an answer has. */
  static Set<String> found(JsonNode answer) {
    Set<String> paths = new TreeSet<>();
    find(answer, "", paths);
    return paths;
  }

  private static void find(JsonNode node, String path, Set<String> paths) {
    if (node.isArray()) {
      node.forEach(each -> find(each, path + "[]", paths));
    }
    node.properties()
        .forEach(member -> {
          String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
          paths.add(below);
          find(member.getValue(), below, paths);
        });
  }
}
