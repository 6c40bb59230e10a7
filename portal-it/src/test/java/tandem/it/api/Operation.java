package tandem.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.it.harness.Api;
import tandem.platform.PublicId;

/** One operation of the published contract. */
record Operation(String method, String path, String operationId, boolean isPublic) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)\\}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** Prefixes of ids by the name of the path parameter. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("lead_id", "lead"),
          Map.entry("deal_id", "deal"),
          Map.entry("product_id", "prd"),
          Map.entry("partner_id", "org"),
          Map.entry("decision_id", "dec"),
          Map.entry("message_id", "msg"),
          Map.entry("line_id", "cl"),
          Map.entry("customer_id", "cus"),
          Map.entry("import_id", "imp"));

  static List<Operation> all() {
    JsonNode contract = Api.nobody().get("/openapi.json").json();
    List<Operation> operations = new ArrayList<>();
    contract
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
        open);
  }

  List<String> parameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The path with these values; those that are missing are random ids of their kind. */
  String with(Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(parameter ->
            Optional.ofNullable(values.get(parameter.group(1)))
                .orElseGet(() -> random(parameter.group(1))));
  }

  String withRandomIds() {
    return with(Map.of());
  }

  static String random(String parameter) {
    String prefix = PREFIXES.get(parameter);
    return prefix == null ? "none" : PublicId.format(prefix, UUID.randomUUID());
  }
}
