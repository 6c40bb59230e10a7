package tandem.web.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tandem.platform.PartnerId;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;

/** The short way to the receipts of one's own firm; people of the company choose a firm first. */
@Controller
@RequestScoped
@Path("receipts")
public class OwnReceiptPages {
  @Inject CurrentActor me;
  @Inject Pages pages;

  @GET
  public Response own() {
    return pages.onwards(
        me.actor()
            .partner()
            .map(PartnerId::text)
            .map(firm -> "/partners/" + firm + "/receipts")
            .orElse("/partners"));
  }
}
