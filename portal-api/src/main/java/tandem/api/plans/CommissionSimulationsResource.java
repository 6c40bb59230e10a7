package tandem.api.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.commissions.PlanId;
import tandem.commissions.plans.PlanCatalogue;

/** What a made-up sale would bring. Books nothing. */
@Path("commission-simulations")
@RequestScoped
@Tag(name = "Commissions")
@Produces(MediaType.APPLICATION_JSON)
public class CommissionSimulationsResource {
  @Inject Callers callers;
  @Inject PlanCatalogue plans;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("plans:read")
  @Operation(
      operationId = "simulateCommission",
      summary = "What a made-up sale would bring under a version, or under the draft",
      description = "By the engine that pays; nothing is booked.")
  @APIResponseSchema(value = SimulationDocument.class, responseCode = "201")
  public Response simulate(@Valid PlanBodies.Simulation body) {
    return Response.status(Response.Status.CREATED)
        .entity(
            SimulationDocument.of(
                plans.tried(
                    callers.actor(),
                    PlanId.parse(body.planId()),
                    Optional.ofNullable(body.version()),
                    body.sale().written())))
        .build();
  }
}
