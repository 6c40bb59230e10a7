package tandem.api.privacy;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.privacy.RequestState;

/** The filter of the list of requests. */
public class SubjectRequestQuery extends PageParameters {
  @QueryParam("status")
  @Parameter(schema = @Schema(enumeration = {"received", "fulfilled", "refused"}))
  @Nullable String status;

  Optional<RequestState> state() {
    return Filters.oneOf("status", status, RequestState.class);
  }
}
