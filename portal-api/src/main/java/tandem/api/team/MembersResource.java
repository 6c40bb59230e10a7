package tandem.api.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.team.HandoverId;
import tandem.access.team.Leaving;
import tandem.access.team.Member;
import tandem.access.team.Team;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.PageParameters;
import tandem.api.platform.query.Pages;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** The people of a firm, for its owner and for the company's administrators. */
@Path("partners")
@RequestScoped
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
  @Inject Callers callers;
  @Inject Team team;
  @Inject Leaving leaving;
  @Inject MergePatch patches;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @Path("{partner_id}/members")
  @NeedsScope("partner:manage")
  @Operation(operationId = "listMembers", summary = "The people of a firm, by name")
  public Listing<TeamMemberDocument> list(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @BeanParam PageParameters query) {
    return pages.answer(
        team.page(callers.actor(), PartnerId.parse(partner), pages.request(query, uri, "name")),
        TeamMemberDocument::of,
        uri);
  }

  @GET
  @Path("{partner_id}/members/{member_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "getMember", summary = "Read somebody of a firm")
  @APIResponseSchema(TeamMemberDocument.class)
  public Response get(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("member_id") @Schema(ref = "UserId") String member) {
    return answer(PartnerId.parse(partner), PersonId.parse(member));
  }

  @PATCH
  @Path("{partner_id}/members/{member_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "changeMember",
      summary = "Give and take roles; let somebody in again, or send them away",
      description =
          "Counts within ten seconds, whatever tokens say. A firm keeps one owner (`last_owner`).")
  @RequestBody(content = @Content(schema = @Schema(implementation = TeamMemberBody.class)))
  @APIResponseSchema(TeamMemberDocument.class)
  public Response change(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("member_id") @Schema(ref = "UserId") String member,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(partner);
    PersonId person = PersonId.parse(member);
    long version = IfMatch.version(ifMatch);
    Member before = team.find(actor, firm, person);
    TeamMemberBody body = patches.apply(patch, TeamMemberBody.of(before), TeamMemberBody.class);
    Set<PartnerRole> roles = TeamRole.roles(body.roles());
    team.giveRoles(actor, firm, person, version, roles);
    long now = team.find(actor, firm, person).version();
    if (Boolean.FALSE.equals(body.enabled()) && before.active()) {
      team.disable(actor, firm, person, now, "");
    } else if (Boolean.TRUE.equals(body.enabled())) {
      team.enable(actor, firm, person, now);
    }
    return answer(firm, person);
  }

  @DELETE
  @Path("{partner_id}/members/{member_id}")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "disableMember",
      summary = "Send somebody away; their records stay theirs",
      description = "A handover gives the records to a colleague in the same step.")
  @APIResponse(responseCode = "204", description = "They are out.")
  public void disable(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("member_id") @Schema(ref = "UserId") String member,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    team.disable(
        callers.actor(),
        PartnerId.parse(partner),
        PersonId.parse(member),
        IfMatch.version(ifMatch),
        "");
  }

  @POST
  @Path("{partner_id}/members/{member_id}/handovers")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "handOver",
      summary = "Give a leaver's open leads and deals to a colleague, and send the leaver away",
      description = "All of it happens or nothing. Closed records stay and are named.")
  @APIResponseSchema(value = HandoverDocument.class, responseCode = "201")
  public Response handOver(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("member_id") @Schema(ref = "UserId") String member,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      HandoverBody body) {
    Actor actor = callers.actor();
    PartnerId firm = PartnerId.parse(partner);
    PersonId person = PersonId.parse(member);
    HandoverId made =
        leaving.leave(
            actor,
            firm,
            person,
            IfMatch.version(ifMatch),
            body.successorId(),
            body.sendsAway(),
            body.words());
    URI address =
        URI.create(
            "%s/partners/%s/members/%s/handovers/%s"
                .formatted(settings.apiUrl(), firm.text(), person.text(), made.text()));
    return Response.created(address)
        .entity(HandoverDocument.of(leaving.find(actor, firm, made)))
        .build();
  }

  @GET
  @Path("{partner_id}/members/{member_id}/handovers/{handover_id}")
  @NeedsScope("partner:manage")
  @Operation(operationId = "getHandover", summary = "Read what a leaver left to whom")
  public HandoverDocument handover(
      @PathParam("partner_id") @Schema(ref = "OrganizationId") String partner,
      @PathParam("member_id") @Schema(ref = "UserId") String member,
      @PathParam("handover_id") @Schema(ref = "HandoverId") String handover) {
    PersonId person = PersonId.parse(member);
    return HandoverDocument.of(
        List.of(leaving.find(callers.actor(), PartnerId.parse(partner), HandoverId.parse(handover)))
            .stream()
            .filter(found -> found.from().equals(person))
            .findFirst()
            .orElseThrow(() -> new tandem.platform.Refusal.NotFound(HandoverId.PREFIX)));
  }

  private Response answer(PartnerId firm, PersonId person) {
    Member member = team.find(callers.actor(), firm, person);
    return Response.ok(TeamMemberDocument.of(member))
        .header("ETag", IfMatch.tag(member.version()))
        .build();
  }
}
