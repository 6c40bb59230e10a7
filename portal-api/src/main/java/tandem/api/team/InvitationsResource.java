package tandem.api.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.team.Invitation;
import tandem.access.team.InvitationId;
import tandem.access.team.Invitations;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.platform.PartnerId;

/** Invitations into a firm: mails with a link that works once. */
@Path("partners")
@RequestScoped
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
  @Inject Callers callers;
  @Inject Invitations invitations;
  @Inject ApiSettings settings;

  @GET
  @Path("{partner_id}/invitations")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "listInvitations",
      summary = "Invitations into a firm, the newest first, closed ones too")
  public Listing<InvitationDocument> list(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner) {
    return Listing.whole(
        invitations.list(callers.actor(), PartnerId.parse(partner)).stream()
            .map(InvitationDocument::of)
            .toList());
  }

  @GET
  @Path("{partner_id}/invitations/{invitation_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "getInvitation", summary = "Read an invitation")
  @APIResponseSchema(InvitationDocument.class)
  public Response get(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("invitation_id") @Schema(ref = "InvitationId") String invitation) {
    return answer(Response.ok(), PartnerId.parse(partner), InvitationId.parse(invitation));
  }

  @POST
  @Path("{partner_id}/invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "invite",
      summary = "Invite somebody by mail",
      description =
          "The mail goes out within seconds; its link works once, for three days. Refused:"
              + " `already_member`, `already_invited`, `too_many_invitations`.")
  @APIResponseSchema(value = InvitationDocument.class, responseCode = "201")
  public Response invite(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      InvitationBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(partner);
    InvitationId made = invitations.invite(actor, firm, body.order());
    return answer(Response.created(address(firm, made)), firm, made);
  }

  @POST
  @Path("{partner_id}/members")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "addMember",
      summary = "Ask somebody to become one of a firm's people",
      description =
          "Nobody is put into a firm unasked: the answer is the invitation, and they are a member"
              + " once they have accepted it. Refused: `already_member`, `already_invited`,"
              + " `too_many_invitations`.")
  @APIResponseSchema(value = InvitationDocument.class, responseCode = "202")
  public Response add(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      InvitationBody body) {
    PartnerId firm = PartnerId.parse(partner);
    InvitationId made = invitations.invite(callers.actor(), firm, body.order());
    return answer(Response.accepted().location(address(firm, made)), firm, made);
  }

  @POST
  @Path("{partner_id}/invitations/{invitation_id}/mails")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "inviteAgain",
      summary = "Send the mail again; the earlier link stops working")
  @APIResponseSchema(value = InvitationDocument.class, responseCode = "201")
  public Response again(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("invitation_id") @Schema(ref = "InvitationId") String invitation,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    PartnerId firm = PartnerId.parse(partner);
    InvitationId id = InvitationId.parse(invitation);
    invitations.resend(callers.actor(), firm, id, IfMatch.version(ifMatch));
    return answer(Response.created(address(firm, id)), firm, id);
  }

  @DELETE
  @Path("{partner_id}/invitations/{invitation_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "revokeInvitation", summary = "Make the link useless")
  @APIResponse(responseCode = "204", description = "The link does not work any more.")
  public void revoke(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("invitation_id") @Schema(ref = "InvitationId") String invitation,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    invitations.revoke(
        callers.actor(),
        PartnerId.parse(partner),
        InvitationId.parse(invitation),
        IfMatch.version(ifMatch));
  }

  private URI address(PartnerId firm, InvitationId id) {
    return URI.create(
        "%s/partners/%s/invitations/%s".formatted(settings.apiUrl(), firm.text(), id.text()));
  }

  private Response answer(Response.ResponseBuilder answer, PartnerId firm, InvitationId id) {
    Invitation found = invitations.find(callers.actor(), firm, id);
    return answer
        .entity(InvitationDocument.of(found))
        .header("ETag", IfMatch.tag(found.version()))
        .build();
  }
}
