package tandem.api.platform.contract;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Gives every string, array and integer of the contract its bounds, and enums the spelling of the
 * wire.
 */
final class Limits {
  private static final int DATE = 10;
  private static final int DATE_TIME = 35;
  private static final int TEXT = 2000;
  private static final int ITEMS = 1000;

  private Limits() {}

  static void complete(OpenAPI contract) {
    Components components = contract.getComponents();
    components.getSchemas().forEach(Limits::complete);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(Limits::complete);
  }

  private static void complete(String name, Schema schema) {
    complete(schema);
    boolean read = name.endsWith("Input");
    if (read) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }
  }

  private static void complete(Operation operation) {
    Optional.ofNullable(operation.getParameters()).stream()
        .flatMap(List::stream)
        .forEach(parameter -> complete(parameter.getSchema()));
    Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> complete(body.getContent()));
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(answer -> complete(answer.getContent()));
  }

  private static void complete(@Nullable Content content) {
    Optional.ofNullable(content).map(Content::getMediaTypes).map(Map::values).stream()
        .flatMap(Collection::stream)
        .forEach(media -> complete(media.getSchema()));
  }

  private static void complete(@Nullable Schema schema) {
    if (schema == null || schema.getRef() != null) {
      return;
    }
    spellEnums(schema);
    List<SchemaType> types = Optional.ofNullable(schema.getType()).orElse(List.of());
    if (types.contains(SchemaType.STRING)) {
      text(schema);
    }
    if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
      schema.setMaxItems(ITEMS);
    }
    if (types.contains(SchemaType.INTEGER)) {
      whole(schema);
    }
    complete(schema.getItems());
    Optional.ofNullable(schema.getProperties()).map(Map::values).stream()
        .flatMap(Collection::stream)
        .forEach(Limits::complete);
    Optional.ofNullable(schema.getAnyOf()).stream().flatMap(List::stream).forEach(Limits::complete);
    Optional.ofNullable(schema.getAllOf()).stream().flatMap(List::stream).forEach(Limits::complete);
  }

  private static void spellEnums(Schema schema) {
    List<Object> values = schema.getEnumeration();
    if (values != null) {
      schema.setEnumeration(
          values.stream()
              .<Object>map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
              .toList());
    }
  }

  private static void text(Schema schema) {
    if (schema.getMaxLength() != null) {
      return;
    }
    String format = Optional.ofNullable(schema.getFormat()).orElse("");
    int longest =
        switch (format) {
          case "date" -> DATE;
          case "date-time" -> DATE_TIME;
          default ->
              Optional.ofNullable(schema.getEnumeration()).stream()
                  .flatMap(List::stream)
                  .mapToInt(value -> String.valueOf(value).length())
                  .max()
                  .orElse(TEXT);
        };
    schema.setMaxLength(longest);
  }

  private static void whole(Schema schema) {
    boolean large = "int64".equals(schema.getFormat());
    if (schema.getFormat() == null) {
      schema.setFormat("int32");
    }
    if (schema.getMinimum() == null) {
      schema.setMinimum(BigDecimal.ZERO);
    }
    if (schema.getMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(large ? Long.MAX_VALUE : Integer.MAX_VALUE));
    }
  }
}
