package tandem.api.products;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.catalogue.ShelfFilter;

/** The filters of the list of products. */
public class ProductQuery extends PageParameters {
  @QueryParam("q")
  @Parameter(description = "Part of a name or code.", schema = @Schema(maxLength = 100))
  @Nullable String text;

  @QueryParam("category")
  @Parameter(schema = @Schema(maxLength = 100))
  @Nullable String category;

  @QueryParam("include_retired")
  @Parameter(
      description = "Also what is no longer on sale.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Nullable String retired;

  ShelfFilter filter() {
    return new ShelfFilter(
        Filters.text(text), Filters.text(category), Filters.flag("include_retired", retired));
  }
}
