package tandem.api.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.commissions.CommissionEventId;
import tandem.commissions.CommissionEventView;
import tandem.commissions.CommissionEvents;

/** What happened to the money of won deals; commissions follow in the same moment. */
@Path("commission-events")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionEventsResource {
  @Inject Callers callers;
  @Inject CommissionEvents events;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("commissions:read")
  @Operation(
      operationId = "listCommissionEvents",
      summary = "List invoices, payments, deliveries, credit notes and refunds, last first")
  public Listing<CommissionEventDocument> list(@BeanParam CommissionEventQuery query) {
    return pages.answer(
        events.list(callers.actor(), query.deal(), pages.request(query, uri, "-recorded_at")),
        CommissionEventDocument::of,
        uri);
  }

  @GET
  @Path("{commission_event_id}")
  @NeedsScope("commissions:read")
  @Operation(operationId = "getCommissionEvent", summary = "Read one of them")
  public CommissionEventDocument get(
      @PathParam("commission_event_id") @Schema(ref = "CommissionEventId") String id) {
    return CommissionEventDocument.of(events.find(callers.actor(), CommissionEventId.parse(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("commissions:run")
  @Operation(
      operationId = "recordCommissionEvent",
      summary = "Record a paper of the company's books; for finance",
      description =
          "Partial sums earn in proportion, the last one brings the remainder; credit notes and refunds take back in the original rate. The same paper told twice counts once; one of the same number with other contents is refused: `event_differs`.")
  @APIResponseSchema(value = CommissionEventDocument.class, responseCode = "201")
  public Response record(@Valid CommissionEventBody body) {
    CommissionEventView event = events.record(callers.actor(), body.order());
    return Response.created(
            URI.create(settings.apiUrl() + "/commission-events/" + event.id().text()))
        .entity(CommissionEventDocument.of(event))
        .build();
  }
}
