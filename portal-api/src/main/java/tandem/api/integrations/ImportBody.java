package tandem.api.integrations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.integrations.StartImport;

/** A file to take in, with the mapping of its columns. */
@Schema(name = "NewImport")
public record ImportBody(
    @NotNull @Size(max = 255) @Schema(examples = "products.csv") String fileName,
    @NotNull
        @Size(max = 100_000)
        @Schema(
            description =
                "Mapping in clear text: how columns become fields. See the guide to imports.",
            examples =
                "into = products\nfield name = column product\nfield category = column series\nfield price = column sales_price\nfield currency = constant USD")
        String mapping,
    @NotNull
        @Size(max = 10_485_760)
        @Schema(
            description = "The file: CSV in UTF-8 with a header, at most 10,000 rows.",
            examples = "product,series,sales_price\nGTX Basic,GTX,550")
        String content,
    @Schema(description = "Try everything, keep nothing.", defaultValue = "false")
        @Nullable Boolean validateOnly) {

  StartImport command() {
    return new StartImport(fileName, mapping, content, Boolean.TRUE.equals(validateOnly));
  }
}
