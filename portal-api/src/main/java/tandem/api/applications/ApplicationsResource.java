package tandem.api.applications;

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
import tandem.partners.applications.ApplicationDesk;
import tandem.partners.applications.ApplicationId;
import tandem.partners.applications.ApplicationReview;
import tandem.partners.applications.ApplicationView;

/** Who wants to become a partner, and what the company decides. Firms apply in the portal. */
@Path("applications")
@RequestScoped
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
  @Inject Callers callers;
  @Inject ApplicationDesk desk;
  @Inject ApplicationReview review;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "listApplications",
      summary = "List applications, newest first; for the company")
  public Listing<ApplicationSummary> list(@BeanParam ApplicationQuery query) {
    return pages.answer(
        desk.list(callers.actor(), query.filter(), pages.request(query, uri, "-created_at")),
        ApplicationSummary::of,
        uri);
  }

  @GET
  @Path("{application_id}")
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "getApplication",
      summary = "Read an application with the firms that are like it; for the company")
  @APIResponseSchema(ApplicationDocument.class)
  public Response get(@PathParam("application_id") @Schema(ref = "ApplicationId") String id) {
    return answer(Response.ok(), callers.actor(), ApplicationId.parse(id));
  }

  @POST
  @Path("{application_id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("partner:manage")
  @Operation(
      operationId = "decideApplication",
      summary = "Take up an application, ask, reject it or admit the firm; for the company")
  @APIResponseSchema(value = ApplicationDocument.class, responseCode = "201")
  public Response decide(
      @PathParam("application_id") @Schema(ref = "ApplicationId") String applicationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ApplicationDecisionBody body) {
    Actor actor = callers.actor();
    ApplicationId id = ApplicationId.parse(applicationId);
    long version = IfMatch.version(ifMatch);
    switch (body.kind()) {
      case TAKE -> review.take(actor, id, version);
      case REQUEST_INFO -> review.ask(actor, id, version, body.question());
      case REJECT -> review.reject(actor, id, version, body.reason(), body.comment());
      case APPROVE -> {
        review.check(actor, id, version, body.checked());
        long checked = desk.find(actor, id).facts().version();
        review.approve(actor, id, checked, body.terms());
      }
    }
    URI address = URI.create(settings.apiUrl() + "/applications/" + id.text());
    return answer(Response.created(address), actor, id);
  }

  private Response answer(Response.ResponseBuilder answer, Actor actor, ApplicationId id) {
    ApplicationView view = desk.find(actor, id);
    return answer
        .entity(ApplicationDocument.of(view))
        .header("ETag", IfMatch.tag(view.facts().version()))
        .build();
  }
}
