package tandem.api.activities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.ApiSettings;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.json.MergePatch;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskId;
import tandem.deals.work.TaskView;

/** Tasks on deals: made by templates when a deal enters a stage, or by either side. */
@Path("activities")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class ActivitiesResource {
  @Inject Callers callers;
  @Inject TaskDesk desk;
  @Inject MergePatch patches;
  @Inject Pages pages;
  @Inject ApiSettings settings;
  @Context UriInfo uri;

  @GET
  @NeedsScope("deals:read")
  @Operation(operationId = "listActivities", summary = "List tasks, newest change first")
  public Listing<ActivityDocument> list(@BeanParam ActivityQuery query) {
    return pages.answer(
        desk.list(callers.actor(), query.filter(), pages.request(query, uri, "-updated_at")),
        ActivityDocument::of,
        uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("activities:write")
  @Operation(
      operationId = "addActivity",
      summary = "Ask for something to be done on a deal, by either side",
      description = "Whoever it is given to is told. Refused: `external_id_taken`.")
  @APIResponseSchema(value = ActivityDocument.class, responseCode = "201")
  public Response add(@Valid ActivityBody body) {
    return created(desk.make(callers.actor(), body.order()));
  }

  @GET
  @Path("{activity_id}")
  @NeedsScope("deals:read")
  @Operation(operationId = "getActivity", summary = "Read a task")
  @APIResponseSchema(ActivityDocument.class)
  public Response get(@PathParam("activity_id") @Schema(ref = "TaskId") String id) {
    return answer(Response.ok(), desk.find(callers.actor(), TaskId.parse(id)));
  }

  @PATCH
  @Path("{activity_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("activities:write")
  @Operation(
      operationId = "changeActivity",
      summary = "Change a task that is open; for the side that asked for it")
  @RequestBody(content = @Content(schema = @Schema(implementation = ActivityChangeBody.class)))
  @APIResponseSchema(ActivityDocument.class)
  public Response change(
      @PathParam("activity_id") @Schema(ref = "TaskId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    TaskId task = TaskId.parse(id);
    long version = IfMatch.version(ifMatch);
    ActivityChangeBody body =
        patches.apply(
            patch, ActivityChangeBody.of(desk.find(actor, task)), ActivityChangeBody.class);
    desk.change(actor, task, version, body.wanted());
    return answer(Response.ok(), desk.find(actor, task));
  }

  @DELETE
  @Path("{activity_id}")
  @NeedsScope("activities:write")
  @Operation(
      operationId = "cancelActivity",
      summary = "Take a task off the list: it is not needed any more",
      description = "It stays readable as cancelled.")
  @APIResponse(responseCode = "204", description = "Cancelled.")
  public void cancel(
      @PathParam("activity_id") @Schema(ref = "TaskId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    desk.cancel(callers.actor(), TaskId.parse(id), IfMatch.version(ifMatch));
  }

  @POST
  @Path("{activity_id}/completions")
  @NeedsScope("activities:write")
  @Operation(
      operationId = "completeActivity",
      summary = "It is done; for the side that is to do it",
      description = "Refused: `task_closed`.")
  @APIResponseSchema(value = ActivityDocument.class, responseCode = "201")
  public Response complete(
      @PathParam("activity_id") @Schema(ref = "TaskId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    TaskId task = TaskId.parse(id);
    desk.complete(callers.actor(), task, IfMatch.version(ifMatch));
    return created(task);
  }

  private Response created(TaskId id) {
    URI address = URI.create(settings.apiUrl() + "/activities/" + id.text());
    return answer(Response.created(address), desk.find(callers.actor(), id));
  }

  private static Response answer(Response.ResponseBuilder response, TaskView task) {
    return response
        .header("ETag", IfMatch.tag(task.version()))
        .entity(ActivityDocument.of(task))
        .build();
  }
}
