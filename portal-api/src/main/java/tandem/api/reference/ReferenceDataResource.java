package tandem.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.AnyScope;
import tandem.api.platform.query.Listing;
import tandem.platform.Refusal;

/** Codes that resources use, with their texts in both languages. */
@Path("reference-data")
@ApplicationScoped
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceDataResource {

  @GET
  @Path("{set}")
  @AnyScope("codes and their texts are no secret")
  @Operation(operationId = "getReferenceData", summary = "The codes of one set with their texts")
  public Listing<ReferenceEntry> set(
      @PathParam("set")
          @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "deal-stages",
                        "lead-decisions",
                        "lead-fields",
                        "lead-statuses",
                        "lost-reasons",
                        "partner-tiers",
                        "reject-reasons",
                        "tax-schemes"
                      }))
          String name) {
    return ReferenceSets.find(name)
        .map(Listing::whole)
        .orElseThrow(() -> new Refusal.NotFound("set"));
  }
}
