package tandem.web.developer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tandem.integrations.webhooks.WebhookEndpoints;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The catalogue of events. */
@Controller
@RequestScoped
@Path("developer/events")
public class EventPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject WebhookEndpoints endpoints;
  @Inject Commands commands;

  @GET
  public Response catalogue() {
    ClientPages.firm(me);
    endpoints.mayKeep(me.actor());
    Page page = pages.page();
    return pages.show(
        "developer/events.jte",
        new EventsModel(
            DeveloperTabs.EVENTS.tabs(page),
            WebhookParts.catalogue(page),
            Commands.EVENT,
            commands.feed()));
  }
}
