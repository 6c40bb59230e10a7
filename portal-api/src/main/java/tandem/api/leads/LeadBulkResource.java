package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.idempotency.DryRun;
import tandem.api.platform.query.Listing;
import tandem.leads.BulkDecision;
import tandem.leads.LeadsTogether;

/** Several leads decided by one request, where that is safe. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadBulkResource {
  @Inject Callers callers;
  @Inject LeadsTogether leads;
  @Context UriInfo uri;

  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "decideLeads",
      summary = "Approve or reject several leads that are free, each for itself",
      description =
          "Only leads that nothing stands against and that one person decides; others are left out"
              + " and say why. Each is decided in a transaction of its own: the answer has a result"
              + " for each, in the order given. dry_run=true tells what would happen. At most fifty.")
  public Listing<BulkResultDocument> decide(BulkDecisionBody body) {
    Actor actor = callers.actor();
    BulkDecision decision = body.decision();
    // what is decided is committed lead by lead: a rehearsal must not begin it
    List<BulkResultDocument> results =
        DryRun.asked(uri)
            ? leads.preview(actor, List.copyOf(body.versions().keySet())).stream()
                .map(BulkResultDocument::of)
                .toList()
            : leads.decide(actor, body.versions(), decision).stream()
                .map(BulkResultDocument::of)
                .toList();
    return Listing.whole(results);
  }
}
