package tandem.web.developer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClients;
import tandem.access.clients.ClientMethod;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The first five minutes, with the reader's own client. */
@Controller
@RequestScoped
@Path("developer/quickstart")
public class QuickstartPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject ApiClients clients;
  @Inject Commands commands;

  @GET
  public Response show() {
    Page page = pages.page();
    String client =
        clients.list(me.actor(), ClientPages.firm(me)).stream()
            .filter(each -> each.usable() && each.method() == ClientMethod.SECRET)
            .map(ApiClient::clientId)
            .findFirst()
            .orElse("");
    return pages.show("developer/quickstart.jte", Quickstart.model(page, commands, client));
  }
}
