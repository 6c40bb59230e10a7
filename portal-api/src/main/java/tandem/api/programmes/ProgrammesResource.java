package tandem.api.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;

/** Registration programmes: who decides, by when, how long the promise holds, and what is asked. */
@Path("programmes")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {
  @Inject Callers callers;
  @Inject Programmes programmes;

  @GET
  @NeedsScope("leads:read")
  @Operation(
      operationId = "listProgrammes",
      summary = "List programmes, each by the version that counts today; the standard one first")
  public Listing<ProgrammeDocument> list() {
    Actor actor = callers.actor();
    Map<ProgrammeId, AnswerTimes> times = programmes.answerTimes(actor);
    return Listing.whole(
        programmes.list(actor).stream()
            .map(each -> ProgrammeDocument.of(each, Optional.ofNullable(times.get(each.id()))))
            .toList());
  }

  @GET
  @Path("{programme_id}")
  @NeedsScope("leads:read")
  @Operation(operationId = "getProgramme", summary = "Read the version that counts today")
  public ProgrammeDocument get(@PathParam("programme_id") @Schema(ref = "ProgrammeId") String id) {
    Actor actor = callers.actor();
    ProgrammeView version = programmes.find(actor, ProgrammeId.parse(id));
    return ProgrammeDocument.of(
        version, Optional.ofNullable(programmes.answerTimes(actor).get(version.id())));
  }

  @GET
  @Path("{programme_id}/form")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getProgrammeForm",
      summary = "The form of a programme as a JSON Schema",
      description = "A lead is checked by it, whether it comes from the portal or over the API.")
  public ProgrammeFormDocument form(
      @PathParam("programme_id") @Schema(ref = "ProgrammeId") String id) {
    return ProgrammeFormDocument.of(programmes.find(callers.actor(), ProgrammeId.parse(id)));
  }
}
