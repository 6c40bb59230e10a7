package tandem.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operation of the published contract. */
record Operation(
    String method, String path, String operationId, boolean isPublic, JsonNode contract) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)\\}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    Contract.published()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                    operations.add(of(path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }

  private static Operation of(String path, String method, JsonNode operation) {
    boolean open = operation.has("security") && operation.path("security").isEmpty();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path.replaceFirst("^/api/v1", ""),
        operation.path("operationId").asText(),
        open,
        operation);
  }

  List<String> parameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Parameters of the query, with their schemas. */
  Map<String, JsonNode> query() {
    Map<String, JsonNode> query = new java.util.LinkedHashMap<>();
    contract
        .path("parameters")
        .forEach(each -> {
          JsonNode parameter = Contract.resolved(each);
          if (parameter.path("in").asText().equals("query")) {
            query.put(parameter.path("name").asText(), parameter.path("schema"));
          }
        });
    return query;
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean hasDryRun() {
    return query().containsKey("dry_run");
  }

  /** The media type of the body and its schema; empty when the operation takes none. */
  Optional<Map.Entry<String, JsonNode>> body() {
    return contract.path("requestBody").path("content").properties().stream()
        .findFirst()
        .map(content -> Map.entry(content.getKey(), content.getValue().path("schema")));
  }

  /** What it answers when all is well. */
  JsonNode answer() {
    return contract.path("responses").properties().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .map(each -> Contract.resolved(each.getValue()).at("/content/application~1json/schema"))
        .findFirst()
        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
  }

  /** The path with these values; those that are missing are random ids of their kind. */
  String with(Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(parameter ->
            Optional.ofNullable(values.get(parameter.group(1)))
                .orElseGet(() -> Kinds.random(parameter.group(1))));
  }

  String withRandomIds() {
    return with(Map.of());
  }

  @Override
  public String toString() {
    return method + " " + path + " (" + operationId + ")";
  }
}
