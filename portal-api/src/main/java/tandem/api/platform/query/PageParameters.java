package tandem.api.platform.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list takes. */
public class PageParameters {
  @QueryParam("limit")
  @Parameter(
      description = "How many rows at most.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "100",
              defaultValue = "25"))
  @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(
      description = "next_cursor of the page before; filter and sort must be the same.",
      schema = @Schema(maxLength = 2000, pattern = "^[A-Za-z0-9_-]+$"))
  @Nullable String cursor;

  @QueryParam("sort")
  @Parameter(
      description = "Sort order; a minus stands for descending.",
      schema = @Schema(maxLength = 50))
  @Nullable String sort;
}
