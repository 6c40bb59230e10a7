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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.integrations.webhooks.DeliveryState;
import tandem.integrations.webhooks.EndpointState;
import tandem.integrations.webhooks.WebhookDeliveries;
import tandem.integrations.webhooks.WebhookDelivery;
import tandem.integrations.webhooks.WebhookDeliveryId;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.integrations.webhooks.WebhookEndpoints;
import tandem.platform.Refusal;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Fact;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Tab;

/** One endpoint with what was sent to it; a test, sending again, replaying a time. */
@Controller
@RequestScoped
@Path("developer/webhooks")
public class WebhookLogPages {
  private static final int ROWS = 25;
  private static final String PAGE = "developer/webhook.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject WebhookEndpoints endpoints;
  @Inject WebhookDeliveries deliveries;
  @Inject HttpServletRequest request;

  @QueryParam("after")
  @Nullable String after;

  @QueryParam("status")
  @Nullable String status;

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    ClientPages.firm(me);
    return pages.show(PAGE, model(id, ToldOnce.take(request, id), Form.blank()));
  }

  @POST
  @Path("{id}/tests")
  public Response test(@PathParam("id") String id) {
    ClientPages.firm(me);
    WebhookDelivery sent = deliveries.test(me.actor(), WebhookEndpointId.parse(id));
    return pages.onwards(
        WebhookParts.HERE + "/deliveries/" + sent.id().text(), Flash.success("webhooks.test_sent"));
  }

  @POST
  @Path("{id}/replays")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replay(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ClientPages.firm(me);
    Submission typed = pages.submission(posted);
    typed.required("from", 10);
    typed.required("to", 10);
    Optional<Instant> from = typed.day("from").map(WebhookLogPages::begins);
    Optional<Instant> to = typed.day("to").map(day -> begins(day.plusDays(1)));
    if (typed.clean()) {
      try {
        int sent =
            deliveries.replay(
                me.actor(),
                WebhookEndpointId.parse(id),
                from.orElseThrow(),
                to.orElseThrow(),
                List.of());
        return pages.onwards(
            WebhookParts.HERE + "/" + id,
            Flash.success("webhooks.replayed", Integer.toString(sent)));
      } catch (Refusal.Invalid | Refusal.Unprocessable | Refusal.Conflict refused) {
        typed.refusedBy(refused, "from");
      }
    }
    return pages.again(PAGE, model(id, "", typed.form()));
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @GET
  @Path("deliveries/{delivery}")
  public Response delivery(@PathParam("delivery") String id) {
    ClientPages.firm(me);
    Page page = pages.page();
    WebhookDelivery delivery = deliveries.find(me.actor(), WebhookDeliveryId.parse(id));
    WebhookEndpoint endpoint = endpoints.find(me.actor(), delivery.endpoint());
    return pages.show(
        "developer/delivery.jte",
        new DeliveryModel(
            id,
            endpoint.id().text(),
            WebhookParts.name(endpoint),
            delivery.type(),
            WebhookParts.state(page, delivery.state()),
            facts(page, delivery),
            delivery.log().stream().map(attempt -> attempt(page, attempt)).toList()));
  }

  @POST
  @Path("deliveries/{delivery}/retries")
  public Response again(@PathParam("delivery") String id) {
    ClientPages.firm(me);
    deliveries.again(me.actor(), WebhookDeliveryId.parse(id));
    return pages.onwards(
        WebhookParts.HERE + "/deliveries/" + id, Flash.success("webhooks.sent_again"));
  }

  private WebhookModel model(String id, String secret, Form form) {
    Page page = pages.page();
    WebhookEndpoint endpoint = endpoints.find(me.actor(), WebhookEndpointId.parse(id));
    Optional<DeliveryState> only =
        Stream.of(DeliveryState.values()).filter(it -> it.name().equals(status)).findFirst();
    tandem.platform.Page<WebhookDelivery> log =
        deliveries.list(
            me.actor(), endpoint.id(), only.stream().toList(), Cursors.read(after, ROWS));
    Address here =
        Address.of(WebhookParts.HERE + "/" + id).with("status", only.map(Enum::name).orElse(""));
    return new WebhookModel(
        id,
        WebhookParts.name(endpoint),
        WebhookParts.state(page, endpoint),
        WebhookParts.notice(page, endpoint),
        WebhookParts.facts(page, endpoint),
        secret,
        endpoint.state() != EndpointState.DISABLED,
        endpoint.state() == EndpointState.ACTIVE,
        endpoint.secrets().size() == 1,
        WebhookParts.data(page, endpoint, endpoints.mayConfirmData(me.actor())),
        endpoint.version(),
        filters(page, id, only),
        log.rows().stream().map(each -> WebhookParts.delivery(page, each)).toList(),
        after == null ? Optional.empty() : Optional.of(here.toString()),
        log.next().map(key -> here.with("after", Cursors.write(key)).toString()),
        form);
  }

  static List<Tab> filters(Page page, String id, Optional<DeliveryState> only) {
    Address here = Address.of(WebhookParts.HERE + "/" + id);
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(page.t("webhooks.any"), here.toString(), only.isEmpty(), 0, false));
    for (DeliveryState state : DeliveryState.values()) {
      tabs.add(
          new Tab(
              page.t("webhooks.delivery." + state),
              here.with("status", state.name()).toString(),
              only.filter(state::equals).isPresent(),
              0,
              false));
    }
    return tabs;
  }

  static List<Fact> facts(Page page, WebhookDelivery delivery) {
    return Fact.list()
        .add(page.t("webhooks.message_id"), messageId(delivery))
        .add(page.t("webhooks.object"), delivery.objectId().orElse(""))
        .add(page.t("webhooks.result"), WebhookParts.result(page, delivery))
        .add(
            page.t("webhooks.next_try"),
            delivery.due().map(at -> page.format().exact(at)).orElse(""))
        .add(page.t("webhooks.begun"), page.format().exact(delivery.createdAt()))
        .facts();
  }

  private static String messageId(WebhookDelivery delivery) {
    return delivery.event().map(it -> it.text()).orElseGet(() -> delivery.id().text());
  }

  static DeliveryModel.Attempt attempt(Page page, WebhookDelivery.Attempt attempt) {
    String what = WebhookParts.said(page, attempt.error().orElse("delivered"), attempt.status());
    return new DeliveryModel.Attempt(
        page.t("webhooks.attempt", attempt.number()) + ": " + what,
        page.format().exact(attempt.at())
            + " · "
            + page.t("webhooks.took", page.format().number(attempt.millis())),
        attempt.requestHead(),
        attempt.responseHead().orElse(""));
  }
}
