package tandem.api.platform.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list takes that can say how long it is. */
public class CountedPageParameters extends PageParameters {
  @QueryParam("include")
  @Parameter(
      description = "total: also count what matches, up to 10,000.",
      schema = @Schema(enumeration = "total"))
  @Nullable String include;
}
