package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.deals.LossDesk;

/** Details of the reasons for losing, kept by the company. */
@Path("loss-reasons")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class LossReasonsResource {
  @Inject Callers callers;
  @Inject LossDesk desk;

  @GET
  @NeedsScope("deals:read")
  @Operation(
      operationId = "listLossReasons",
      summary = "Details of the reasons for losing, with their names in both languages")
  public Listing<LossReasonDocument> list() {
    return Listing.whole(
        desk.reasons(callers.actor()).stream().map(LossReasonDocument::of).toList());
  }
}
