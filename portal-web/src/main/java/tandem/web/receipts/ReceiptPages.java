package tandem.web.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.receipts.LeadReceipts;
import tandem.receipts.ReceiptSigner;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** The receipts of a lead: as a page, and as the file that {@code bin/receipts} checks. */
@RequestScoped
@Path("leads")
public class ReceiptPages {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadDesk desk;
  @Inject LeadReceipts receipts;
  @Inject ReceiptSigner signer;

  @GET
  @Controller
  @Path("{id}/receipts")
  public Response page(@PathParam("id") String id) {
    LeadId lead = LeadId.parse(id);
    return pages.show(
        "leads/receipts.jte",
        ReceiptsModel.of(
            pages.page(),
            desk.find(me.actor(), lead).facts(),
            signer.name(),
            receipts.list(me.actor(), lead)));
  }

  @GET
  @Path("{id}/receipts.json")
  public Response file(@PathParam("id") String id) {
    return Response.ok(
            receipts.file(me.actor(), LeadId.parse(id)).json(), "application/json;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"receipts-" + id + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
