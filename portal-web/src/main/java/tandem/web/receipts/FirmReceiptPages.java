package tandem.web.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import tandem.platform.PartnerId;
import tandem.receipts.FirmReceipts;
import tandem.receipts.ReceiptPart;
import tandem.receipts.ReceiptSigner;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** All receipts of a firm: which files there are, and each of them for {@code bin/receipts}. */
@RequestScoped
@Path("partners")
public class FirmReceiptPages {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject FirmReceipts receipts;
  @Inject ReceiptSigner signer;

  @GET
  @Controller
  @Path("{id}/receipts")
  public Response page(@PathParam("id") String id) {
    long all = receipts.count(me.actor(), PartnerId.parse(id));
    return pages.show(
        "leads/firm_receipts.jte", FirmReceiptsModel.of(pages.page(), id, signer.name(), all));
  }

  @GET
  @Path("{id}/receipts.json")
  public Response file(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
    long begin = after != null && after.matches("\\d{1,12}") ? Long.parseLong(after) : 0;
    ReceiptPart part = receipts.part(me.actor(), PartnerId.parse(id), begin, FirmReceipts.MOST);
    return Response.ok(part.json(), "application/json;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"receipts-%s-%d-%d.json\"".formatted(id, begin + 1, part.last()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
