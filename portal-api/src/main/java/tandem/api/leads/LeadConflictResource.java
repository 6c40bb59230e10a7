package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.leads.ConflictLetter;
import tandem.leads.ConflictRoom;
import tandem.leads.LeadId;

/** Where two firms want one customer: the company's alone. */
@Path("leads")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadConflictResource {
  @Inject Callers callers;
  @Inject ConflictRoom room;
  @Inject ApiSettings settings;

  @GET
  @Path("{lead_id}/conflict")
  @NeedsScope("leads:read")
  @Operation(
      operationId = "getLeadConflict",
      summary = "Both sides of a conflict, with notes and letters; for the company")
  public ConflictDocument get(@PathParam("lead_id") @Schema(ref = "LeadId") String id) {
    return ConflictDocument.of(room.view(callers.actor(), LeadId.parse(id)));
  }

  @POST
  @Path("{lead_id}/conflict-notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "noteConflict",
      summary = "Note something for the other deciders; no partner reads it",
      description = "Refused when there are too many: `too_many_notes`.")
  @APIResponseSchema(value = ConflictDocument.class, responseCode = "201")
  public Response note(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id, @Valid NoteBody body) {
    Actor actor = callers.actor();
    LeadId lead = LeadId.parse(id);
    room.note(actor, lead, body.body());
    return created(actor, lead);
  }

  @POST
  @Path("{lead_id}/conflict-letters")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "writeConflictLetter",
      summary = "Send one of the firms a letter that reveals nothing of the other",
      description =
          "Refused: `letter_unfit`, when nothing stands under protection that could stay.")
  @APIResponseSchema(value = ConflictDocument.class, responseCode = "201")
  public Response write(
      @PathParam("lead_id") @Schema(ref = "LeadId") String id, @Valid LetterBody body) {
    Actor actor = callers.actor();
    LeadId lead = LeadId.parse(id);
    @Nullable LeadId to = body.leadId();
    room.write(actor, lead, to == null ? lead : to, body.letter());
    return created(actor, lead);
  }

  private Response created(Actor actor, LeadId lead) {
    return Response.created(URI.create(settings.apiUrl() + "/leads/" + lead.text() + "/conflict"))
        .entity(ConflictDocument.of(room.view(actor, lead)))
        .build();
  }

  /** For the other deciders. */
  @Schema(name = "ConflictNoteInput")
  record NoteBody(@NotNull @Size(min = 1, max = 2000) String body) {}

  /** To whom, and which. */
  @Schema(name = "ConflictLetterInput")
  record LetterBody(
      @Schema(
              ref = "LeadId",
              description = "A lead in the room, whose firm gets it; the room's own when absent.")
          @Nullable LeadId leadId,
      @NotNull ConflictLetter letter) {}
}
