package tandem.api.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.api.platform.access.Callers;
import tandem.api.platform.access.NeedsScope;
import tandem.deals.DealTalk;
import tandem.deals.MessageId;
import tandem.deals.MessageReceipt;

/** What the caller has read. */
@Path("messages")
@RequestScoped
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
  @Inject Callers callers;
  @Inject DealTalk talk;
  @Inject DealAnswers answers;

  @POST
  @Path("{message_id}/read-receipts")
  @NeedsScope("messages:read")
  @Operation(
      operationId = "readMessage",
      summary = "Say that you have read a deal's messages as far as this one",
      description = "Counts for the caller only; nobody else is told.")
  @APIResponseSchema(value = ReceiptOfMessageDocument.class, responseCode = "201")
  public Response read(@PathParam("message_id") @Schema(ref = "MessageId") String id) {
    MessageReceipt receipt = talk.read(callers.actor(), MessageId.parse(id));
    return Response.created(answers.address(receipt.deal(), "/messages/" + receipt.upTo().text()))
        .entity(ReceiptOfMessageDocument.of(receipt))
        .build();
  }
}
