package tandem.api.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.leads.offers.AssignmentRules;
import tandem.leads.offers.AssignmentView;

/** By which rules the company chooses firms for its leads. */
@Path("assignment-rules")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentRulesResource {
  @Inject Callers callers;
  @Inject AssignmentRules rules;

  @GET
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getAssignmentRules",
      summary = "Read the rules by which firms are offered leads")
  @APIResponseSchema(AssignmentRulesDocument.class)
  public Response get() {
    return answer();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:write")
  @Operation(
      operationId = "putAssignmentRules",
      summary = "Write the rules by which firms are offered leads",
      description = "They count from now on; what they were before stays in the audit trail.")
  @APIResponseSchema(AssignmentRulesDocument.class)
  public Response put(
      @HeaderParam("If-Match") @Nullable String ifMatch, AssignmentRulesDocument.Terms body) {
    rules.write(callers.actor(), IfMatch.version(ifMatch), body.terms());
    return answer();
  }

  private Response answer() {
    AssignmentView view = rules.find(callers.actor());
    return Response.ok(AssignmentRulesDocument.of(view))
        .header("ETag", IfMatch.tag(view.number()))
        .build();
  }
}
