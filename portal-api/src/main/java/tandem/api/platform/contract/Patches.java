package tandem.api.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import tandem.api.platform.json.MergePatch;

/** A merge patch is the body with every member optional, and null to remove one. */
final class Patches {
  private static final String SCHEMAS = "#/components/schemas/";

  private Patches() {}

  static void complete(OpenAPI contract) {
    contract.getPaths().getPathItems().values().stream()
        .map(PathItem::getPATCH)
        .flatMap(patch -> Optional.ofNullable(patch).stream())
        .map(patch -> patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE))
        .forEach(media -> replace(contract, media));
  }

  private static void replace(OpenAPI contract, MediaType media) {
    String input = media.getSchema().getRef().substring(SCHEMAS.length());
    String name = input.replace("Input", "Patch");
    Schema whole = Objects.requireNonNull(contract.getComponents().getSchemas().get(input), input);
    Schema patch =
        OASFactory.createSchema()
            .type(List.of(SchemaType.OBJECT))
            .description("Merge patch (RFC 7396): what is not named stays, null removes.")
            .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    whole.getProperties().forEach((member, schema) -> patch.addProperty(member, nullable(schema)));
    contract.getComponents().addSchema(name, patch);
    media.setSchema(OASFactory.createSchema().ref(SCHEMAS + name));
  }

  private static Schema nullable(Schema schema) {
    return OASFactory.createSchema()
        .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
  }
}
