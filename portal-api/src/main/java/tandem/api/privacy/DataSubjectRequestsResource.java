package tandem.api.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.privacy.PrivacyDesk;
import tandem.privacy.SubjectRequestId;

/** What people ask about their data: access, correction, restriction, erasure. */
@Path("data-subject-requests")
@RequestScoped
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
public class DataSubjectRequestsResource {
  @Inject Callers callers;
  @Inject PrivacyDesk desk;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("privacy:manage")
  @Operation(
      operationId = "listDataSubjectRequests",
      summary = "List requests of people, newest first; for administrators and auditors")
  public Listing<SubjectRequestDocument> list(@BeanParam SubjectRequestQuery query) {
    return pages.answer(
        desk.list(callers.actor(), query.state(), pages.request(query, uri, "-received_at")),
        SubjectRequestDocument::of,
        uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("privacy:manage")
  @Operation(
      operationId = "receiveDataSubjectRequest",
      summary = "Note a person's request; its term begins on the day it arrived")
  @APIResponseSchema(value = SubjectRequestDocument.class, responseCode = "201")
  public Response receive(SubjectRequestBody body) {
    Actor actor = callers.actor();
    return created(actor, desk.receive(actor, body.asked()));
  }

  @GET
  @Path("{request_id}")
  @NeedsScope("privacy:manage")
  @Operation(operationId = "getDataSubjectRequest", summary = "Read a person's request")
  @APIResponseSchema(value = SubjectRequestDocument.class, responseCode = "200")
  public Response get(@PathParam("request_id") @Schema(ref = "DataSubjectRequestId") String id) {
    SubjectRequestDocument request =
        SubjectRequestDocument.of(desk.find(callers.actor(), SubjectRequestId.parse(id)));
    return Response.ok(request).header("ETag", IfMatch.tag(request.version())).build();
  }

  @GET
  @Path("{request_id}/data")
  @NeedsScope("privacy:manage")
  @Operation(
      operationId = "getDataOfSubject",
      summary = "Everything held on the person of an open request, to be handed to them",
      description = "That it was taken out is noted in the audit trail.")
  public HeldDataDocument data(
      @PathParam("request_id") @Schema(ref = "DataSubjectRequestId") String id) {
    return HeldDataDocument.of(desk.export(callers.actor(), SubjectRequestId.parse(id)));
  }

  @POST
  @Path("{request_id}/fulfilments")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("privacy:manage")
  @Operation(
      operationId = "fulfilDataSubjectRequest",
      summary = "Close a person's request as done or refused; an erasure happens here, for ever")
  @APIResponseSchema(value = SubjectRequestDocument.class, responseCode = "201")
  public Response fulfil(
      @PathParam("request_id") @Schema(ref = "DataSubjectRequestId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      FulfilmentBody body) {
    Actor actor = callers.actor();
    SubjectRequestId request = SubjectRequestId.parse(id);
    long version = IfMatch.version(ifMatch);
    if (Boolean.TRUE.equals(body.refused())) {
      desk.refuse(actor, request, version, body.answer());
    } else {
      desk.fulfil(actor, request, version, body.answer());
    }
    return created(actor, request);
  }

  private Response created(Actor actor, SubjectRequestId id) {
    SubjectRequestDocument request = SubjectRequestDocument.of(desk.find(actor, id));
    return Response.created(URI.create(settings.apiUrl() + "/data-subject-requests/" + id.text()))
        .header("ETag", IfMatch.tag(request.version()))
        .entity(request)
        .build();
  }
}
