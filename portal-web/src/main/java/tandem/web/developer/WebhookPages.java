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
import java.util.List;
import java.util.Map;
import tandem.integrations.feed.EventType;
import tandem.integrations.feed.EventTypes;
import tandem.integrations.webhooks.EndpointOrder;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.integrations.webhooks.WebhookEndpoints;
import tandem.integrations.webhooks.WebhookFormat;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** The firm's webhook endpoints: all of them, making one, changing one. */
@Controller
@RequestScoped
@Path("developer/webhooks")
public class WebhookPages {
  private static final String FORM = "developer/webhook_form.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject WebhookEndpoints endpoints;
  @Inject HttpServletRequest request;

  @GET
  public Response list() {
    Page page = pages.page();
    ClientPages.firm(me);
    return pages.show(
        "developer/webhooks.jte",
        new WebhookListModel(
            DeveloperTabs.WEBHOOKS.tabs(page),
            endpoints.list(me.actor()).stream()
                .map(endpoint -> WebhookParts.row(page, endpoint))
                .toList()));
  }

  @GET
  @Path("new")
  public Response ask() {
    ClientPages.firm(me);
    endpoints.mayMake(me.actor());
    return pages.show(
        FORM,
        model(
            "",
            Form.of(
                Map.of("format", List.of(WebhookFormat.STANDARD.name()), "all", List.of("yes")))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    Submission typed = pages.submission(posted);
    EndpointOrder order = order(typed);
    if (typed.clean()) {
      try {
        WebhookEndpoints.Made made = endpoints.create(me.actor(), order);
        ToldOnce.keep(request, made.id().text(), made.secret());
        return pages.onwards(
            WebhookParts.HERE + "/" + made.id().text(), Flash.success("webhooks.was_made"));
      } catch (Refusal.Invalid | Refusal.Unprocessable | Refusal.Conflict refused) {
        typed.refusedBy(refused, "url");
      }
    }
    return pages.again(FORM, model("", typed.form()));
  }

  @GET
  @Path("{id}/changes")
  public Response askToChange(@PathParam("id") String id) {
    ClientPages.firm(me);
    WebhookEndpoint endpoint = endpoints.find(me.actor(), WebhookEndpointId.parse(id));
    endpoints.mayMake(me.actor());
    return pages.show(FORM, model(id, WebhookParts.form(endpoint)));
  }

  @POST
  @Path("{id}/changes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    Submission typed = pages.submission(posted);
    WebhookEndpointId endpoint = WebhookEndpointId.parse(id);
    EndpointOrder order = order(typed);
    if (typed.clean()) {
      try {
        endpoints.change(me.actor(), endpoint, Version.of(typed), order);
        return pages.onwards(WebhookParts.HERE + "/" + id, Flash.success("webhooks.was_changed"));
      } catch (Refusal.Invalid | Refusal.Unprocessable refused) {
        typed.refusedBy(refused, "url");
      }
    }
    return pages.again(FORM, model(id, typed.form()));
  }

  private static EndpointOrder order(Submission typed) {
    List<String> types =
        typed.ticked("all")
            ? List.of(EventTypes.ALL_TYPES)
            : EventTypes.all().stream()
                .map(EventType::name)
                .filter(name -> typed.ticked("type." + name))
                .toList();
    return new EndpointOrder(
        typed.raw("url"),
        typed.raw("label"),
        types,
        typed.choice("format", WebhookFormat.class).orElse(null));
  }

  private WebhookFormModel model(String id, Form form) {
    Page page = pages.page();
    return new WebhookFormModel(
        id,
        page.t(id.isEmpty() ? "webhooks.make_ask" : "webhooks.change_ask"),
        form,
        WebhookParts.formats(page),
        WebhookParts.groups(page));
  }
}
