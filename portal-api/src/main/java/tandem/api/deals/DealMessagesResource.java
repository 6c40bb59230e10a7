package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.PageParameters;
import tandem.api.platform.query.Pages;
import tandem.deals.DealId;
import tandem.deals.DealTalk;
import tandem.deals.MessageId;

/** What is said on a deal. */
@Path("deals")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealMessagesResource {
  @Inject Callers callers;
  @Inject DealTalk talk;
  @Inject Pages pages;
  @Inject DealAnswers answers;
  @Context UriInfo uri;

  @GET
  @Path("{deal_id}/messages")
  @NeedsScope("messages:read")
  @Operation(
      operationId = "listDealMessages",
      summary = "Messages of a deal that you may read, newest first")
  public Listing<MessageDocument> list(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId, @BeanParam PageParameters page) {
    DealId deal = DealId.parse(dealId);
    return pages.answer(
        talk.list(callers.actor(), deal, pages.request(page, uri, "-created_at")),
        message -> MessageDocument.of(deal, message),
        uri);
  }

  @POST
  @Path("{deal_id}/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsScope("messages:write")
  @Operation(
      operationId = "writeDealMessage",
      summary = "Write to both sides, or to the company only",
      description =
          "Who reads it is fixed for ever. `mentions` names people who may read it: they are told"
              + " by notice and mail.")
  @APIResponseSchema(value = MessageDocument.class, responseCode = "201")
  public Response write(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId, MessageBody body) {
    Actor actor = callers.actor();
    DealId deal = DealId.parse(dealId);
    MessageId written = talk.write(actor, deal, body.readers(), body.body(), body.people());
    return Response.created(answers.address(deal, "/messages/" + written.text()))
        .entity(MessageDocument.of(deal, talk.find(actor, deal, written)))
        .build();
  }

  @GET
  @Path("{deal_id}/messages/{message_id}")
  @NeedsScope("messages:read")
  @Operation(operationId = "getDealMessage", summary = "Read a message")
  public MessageDocument find(
      @PathParam("deal_id") @Schema(ref = "DealId") String dealId,
      @PathParam("message_id") @Schema(ref = "MessageId") String messageId) {
    DealId deal = DealId.parse(dealId);
    return MessageDocument.of(deal, talk.find(callers.actor(), deal, MessageId.parse(messageId)));
  }
}
