package tandem.api.answers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
import tandem.leads.answers.AnswerTemplate;
import tandem.leads.answers.AnswerTemplates;
import tandem.leads.answers.TemplateId;

/** Template answers of the reviewers: the company's alone. */
@Path("answer-templates")
@RequestScoped
@Tag(name = "Leads")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerTemplatesResource {
  @Inject Callers callers;
  @Inject AnswerTemplates templates;
  @Inject MergePatch patches;
  @Inject ApiSettings settings;

  @GET
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "listAnswerTemplates",
      summary = "Template answers, those in use first; for the company")
  public Listing<AnswerTemplateDocument> list() {
    return Listing.whole(
        templates.list(callers.actor()).stream().map(AnswerTemplateDocument::of).toList());
  }

  @GET
  @Path("{template_id}")
  @NeedsScope("leads:decide")
  @Operation(operationId = "getAnswerTemplate", summary = "Read a template answer; for the company")
  @APIResponseSchema(AnswerTemplateDocument.class)
  public Response get(@PathParam("template_id") @Schema(ref = "AnswerTemplateId") String id) {
    return answer(Response.ok(), templates.find(callers.actor(), TemplateId.parse(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "addAnswerTemplate",
      summary = "Write a template answer; for the company",
      description = "Refused when there are too many: `too_many_templates`.")
  @APIResponseSchema(value = AnswerTemplateDocument.class, responseCode = "201")
  public Response add(@Valid AnswerTemplateBody body) {
    Actor actor = callers.actor();
    TemplateId added = templates.add(actor, body.wanted());
    URI address = URI.create(settings.apiUrl() + "/answer-templates/" + added.text());
    return answer(Response.created(address), templates.find(actor, added));
  }

  @PATCH
  @Path("{template_id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @NeedsScope("leads:decide")
  @Operation(
      operationId = "changeAnswerTemplate",
      summary = "Change a template answer, or switch it off; for the company")
  @RequestBody(content = @Content(schema = @Schema(implementation = AnswerTemplateBody.class)))
  @APIResponseSchema(AnswerTemplateDocument.class)
  public Response change(
      @PathParam("template_id") @Schema(ref = "AnswerTemplateId") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject patch) {
    Actor actor = callers.actor();
    TemplateId template = TemplateId.parse(id);
    long version = IfMatch.version(ifMatch);
    AnswerTemplateBody body =
        patches.apply(
            patch,
            AnswerTemplateBody.of(templates.find(actor, template)),
            AnswerTemplateBody.class);
    templates.change(actor, template, version, body.wanted());
    return answer(Response.ok(), templates.find(actor, template));
  }

  private static Response answer(Response.ResponseBuilder response, AnswerTemplate template) {
    return response
        .header("ETag", IfMatch.tag(template.version()))
        .entity(AnswerTemplateDocument.of(template))
        .build();
  }
}
