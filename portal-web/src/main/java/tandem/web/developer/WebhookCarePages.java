package tandem.web.developer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.integrations.webhooks.WebhookEndpoints;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** An endpoint's secret, its switch and its end. */
@Controller
@RequestScoped
@Path("developer/webhooks")
public class WebhookCarePages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject WebhookEndpoints endpoints;
  @Inject HttpServletRequest request;

  @POST
  @Path("{id}/secrets")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addSecret(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    WebhookEndpoints.Made made =
        endpoints.addSecret(
            me.actor(), WebhookEndpointId.parse(id), Version.of(pages.submission(posted)));
    ToldOnce.keep(request, id, made.secret());
    return pages.onwards(WebhookParts.HERE + "/" + id, Flash.success("webhooks.secret_added"));
  }

  @POST
  @Path("{id}/switch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response turn(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    Submission typed = pages.submission(posted);
    WebhookEndpointId endpoint = WebhookEndpointId.parse(id);
    boolean on = typed.ticked("on");
    if (on) {
      endpoints.switchOn(me.actor(), endpoint, Version.of(typed));
    } else {
      endpoints.switchOff(me.actor(), endpoint, Version.of(typed));
    }
    return pages.onwards(
        WebhookParts.HERE + "/" + id,
        Flash.success(on ? "webhooks.switched_on" : "webhooks.switched_off"));
  }

  @POST
  @Path("{id}/full-data")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveData(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    endpoints.confirmFullData(
        me.actor(), WebhookEndpointId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards(WebhookParts.HERE + "/" + id, Flash.success("webhooks.data_given"));
  }

  @GET
  @Path("{id}/deletion")
  public Response askToDelete(@PathParam("id") String id) {
    ClientPages.firm(me);
    WebhookEndpoint endpoint = endpoints.find(me.actor(), WebhookEndpointId.parse(id));
    return pages.show(
        "developer/webhook_delete.jte",
        new WebhookDeletionModel(
            id, WebhookParts.name(endpoint), endpoint.url(), endpoint.version()));
  }

  @POST
  @Path("{id}/deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    endpoints.delete(me.actor(), WebhookEndpointId.parse(id), Version.of(pages.submission(posted)));
    return pages.onwards(WebhookParts.HERE, Flash.success("webhooks.deleted"));
  }
}
