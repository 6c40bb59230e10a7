package tandem.api.webhooks;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.query.Filters;
import tandem.api.platform.query.PageParameters;
import tandem.integrations.webhooks.DeliveryState;

/** The filter of the log. */
public class WebhookQuery extends PageParameters {
  @QueryParam("status")
  @Parameter(
      description = "One status or several by comma.",
      schema = @Schema(maxLength = 100, examples = "failed,due"))
  @Nullable String status;

  List<DeliveryState> states() {
    return Filters.anyOf("status", status, DeliveryState.class);
  }
}
