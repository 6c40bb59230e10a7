package tandem.web.developer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.integrations.feed.PartnerEventId;
import tandem.integrations.webhooks.DeliveryKind;
import tandem.integrations.webhooks.DeliveryState;
import tandem.integrations.webhooks.EndpointEnd;
import tandem.integrations.webhooks.EndpointState;
import tandem.integrations.webhooks.WebhookDelivery;
import tandem.integrations.webhooks.WebhookDeliveryId;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.integrations.webhooks.WebhookFormat;
import tandem.platform.PartnerId;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** Webhook endpoints and deliveries of each kind. */
public final class WebhookSamples {
  private WebhookSamples() {}

  public static Object list(Page page) {
    return new WebhookListModel(
        DeveloperTabs.WEBHOOKS.tabs(page),
        List.of(
            WebhookParts.row(page, endpoint(EndpointState.PENDING, false)),
            WebhookParts.row(page, endpoint(EndpointState.ACTIVE, false)),
            WebhookParts.row(page, endpoint(EndpointState.ACTIVE, true)),
            WebhookParts.row(page, endpoint(EndpointState.DISABLED, false))));
  }

  public static Object empty(Page page) {
    return new WebhookListModel(DeveloperTabs.WEBHOOKS.tabs(page), List.of());
  }

  public static Object form(Page page) {
    return new WebhookFormModel(
        "",
        page.t("webhooks.make_ask"),
        new Form(
            Map.of("format", List.of("STANDARD"), "url", List.of("http://10.0.0.1/")),
            List.of(
                new FieldError("url", page.t("problem.webhook_url_refused")),
                new FieldError("types", page.t("problem.required")))),
        WebhookParts.formats(page),
        WebhookParts.groups(page));
  }

  public static Object made(Page page) {
    return model(page, endpoint(EndpointState.PENDING, false), "whsec_c2VjcmV0LW9mLWEtc2FtcGxl");
  }

  public static Object working(Page page) {
    return model(page, endpoint(EndpointState.ACTIVE, true), "");
  }

  public static Object off(Page page) {
    return model(page, endpoint(EndpointState.DISABLED, false), "");
  }

  public static Object delivery(Page page) {
    WebhookDelivery delivery = delivery(DeliveryState.DUE, "http_error");
    return new DeliveryModel(
        delivery.id().text(),
        delivery.endpoint().text(),
        "ERP",
        delivery.type(),
        WebhookParts.state(page, delivery.state()),
        WebhookLogPages.facts(page, delivery),
        delivery.log().stream().map(each -> WebhookLogPages.attempt(page, each)).toList());
  }

  public static Object deletion(Page page) {
    return new WebhookDeletionModel("whe_x", "ERP", "https://erp.nord.example/tandem", 1);
  }

  public static Object events(Page page) {
    return new EventsModel(
        DeveloperTabs.EVENTS.tabs(page),
        WebhookParts.catalogue(page),
        Commands.EVENT,
        commands().feed());
  }

  public static Object quickstart(Page page) {
    return Quickstart.model(page, commands(), "nord-erp-695f444e4e");
  }

  public static Object quickstartWithoutClient(Page page) {
    return Quickstart.model(page, commands(), "");
  }

  private static Commands commands() {
    return new Commands("https://login.example/realms/tandem", "https://portal.example");
  }

  private static WebhookModel model(Page page, WebhookEndpoint endpoint, String secret) {
    boolean active = endpoint.state() == EndpointState.ACTIVE;
    return new WebhookModel(
        endpoint.id().text(),
        WebhookParts.name(endpoint),
        WebhookParts.state(page, endpoint),
        WebhookParts.notice(page, endpoint),
        WebhookParts.facts(page, endpoint),
        secret,
        endpoint.state() != EndpointState.DISABLED,
        active,
        true,
        WebhookParts.data(page, endpoint, true),
        3,
        WebhookLogPages.filters(page, endpoint.id().text(), Optional.empty()),
        active
            ? List.of(
                WebhookParts.delivery(page, delivery(DeliveryState.DELIVERED, "")),
                WebhookParts.delivery(page, delivery(DeliveryState.DUE, "timeout")),
                WebhookParts.delivery(page, delivery(DeliveryState.FAILED, "http_error")),
                WebhookParts.delivery(page, delivery(DeliveryState.CANCELED, "redirect")))
            : List.of(),
        Optional.empty(),
        active ? Optional.of("/developer/webhooks/x?after=y") : Optional.empty(),
        Form.blank());
  }

  private static WebhookEndpoint endpoint(EndpointState state, boolean failing) {
    return new WebhookEndpoint(
        new WebhookEndpointId(new UUID(0, 7)),
        new PartnerId(new UUID(0, 1)),
        "https://erp.nord.example/hooks/tandem",
        failing ? "" : "ERP",
        failing ? List.of("*") : List.of("lead.approved", "lead.rejected"),
        WebhookFormat.STANDARD,
        state,
        state == EndpointState.DISABLED ? Optional.of(EndpointEnd.FAILING) : Optional.empty(),
        SamplePages.NOW,
        SamplePages.NOW,
        failing ? Optional.of(SamplePages.NOW) : Optional.empty(),
        failing ? Optional.of(SamplePages.NOW) : Optional.empty(),
        !failing,
        List.of(
            new WebhookEndpoint.Secret(SamplePages.NOW, Optional.empty()),
            new WebhookEndpoint.Secret(
                SamplePages.NOW, Optional.of(SamplePages.NOW.plus(Duration.ofHours(24))))),
        3);
  }

  private static WebhookDelivery delivery(DeliveryState state, String error) {
    return new WebhookDelivery(
        new WebhookDeliveryId(new UUID(0, 9)),
        new WebhookEndpointId(new UUID(0, 7)),
        Optional.of(new PartnerEventId(new UUID(0, 8))),
        DeliveryKind.EVENT,
        "lead.approved",
        Optional.of("lead_01KT4C3XN8Z0Q7H2M5R9V6B1DA"),
        state,
        2,
        state == DeliveryState.DUE ? Optional.of(SamplePages.NOW) : Optional.empty(),
        SamplePages.NOW,
        Optional.empty(),
        error.equals("timeout") ? Optional.empty() : Optional.of(error.isEmpty() ? 200 : 503),
        error.isEmpty() ? Optional.empty() : Optional.of(error),
        List.of(
            new WebhookDelivery.Attempt(
                2,
                SamplePages.NOW,
                312,
                Optional.of(503),
                Optional.of("http_error"),
                "POST /hooks/tandem HTTP/1.1\nHost: erp.nord.example\nwebhook-id: evt_01KT4C3XN8Z0Q7H2M5R9V6B1DA",
                Optional.of("HTTP/1.1 503 Service Unavailable\nRetry-After: 120")),
            new WebhookDelivery.Attempt(
                1,
                SamplePages.NOW,
                15_000,
                Optional.empty(),
                Optional.of("timeout"),
                "",
                Optional.empty())));
  }
}
