package tandem.web.developer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.integrations.feed.EventType;
import tandem.integrations.feed.EventTypes;
import tandem.integrations.webhooks.DeliveryState;
import tandem.integrations.webhooks.EndpointState;
import tandem.integrations.webhooks.WebhookDelivery;
import tandem.integrations.webhooks.WebhookEndpoint;
import tandem.integrations.webhooks.WebhookFormat;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Webhook endpoints and deliveries as the pages show them. */
final class WebhookParts {
  static final String HERE = "/developer/webhooks";

  private WebhookParts() {}

  static String name(WebhookEndpoint endpoint) {
    return endpoint.label().isEmpty() ? host(endpoint.url()) : endpoint.label();
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://", "").replaceFirst("[/?].*", "");
  }

  static WebhookListModel.Row row(Page page, WebhookEndpoint endpoint) {
    return new WebhookListModel.Row(
        HERE + "/" + endpoint.id().text(),
        name(endpoint),
        endpoint.url(),
        state(page, endpoint),
        types(page, endpoint),
        lastSuccess(page, endpoint));
  }

  static WebhookModel.Data data(Page page, WebhookEndpoint endpoint, boolean mayGive) {
    return new WebhookModel.Data(
        !endpoint.fullData(), mayGive, page.t("webhooks.give_data_text", endpoint.url()));
  }

  static Badge state(Page page, WebhookEndpoint endpoint) {
    if (endpoint.state() == EndpointState.ACTIVE && endpoint.failingSince().isPresent()) {
      return Badge.of(page.t("webhooks.failing"), "bang", Hue.AMBER);
    }
    String word = page.t("webhooks.state." + endpoint.state());
    return switch (endpoint.state()) {
      case PENDING -> Badge.outlined(word, "hourglass", Hue.BLUE);
      case ACTIVE -> Badge.of(word, "check", Hue.GREEN);
      case DISABLED -> Badge.outlined(word, "ban", Hue.GREY);
    };
  }

  /** What the state asks of the reader; empty when all is well. */
  static String notice(Page page, WebhookEndpoint endpoint) {
    return switch (endpoint.state()) {
      case PENDING -> page.t("webhooks.pending_text");
      case DISABLED -> page.t("webhooks.ended." + endpoint.ended().map(Enum::name).orElse("HAND"));
      case ACTIVE ->
          endpoint
              .failingSince()
              .map(since -> page.t("webhooks.failing_text", page.format().moment(since)))
              .orElse("");
    };
  }

  private static String types(Page page, WebhookEndpoint endpoint) {
    return endpoint.types().contains(EventTypes.ALL_TYPES)
        ? page.t("webhooks.all_types")
        : page.t("webhooks.type_count", endpoint.types().size());
  }

  private static String lastSuccess(Page page, WebhookEndpoint endpoint) {
    return endpoint
        .lastSuccess()
        .map(at -> page.format().moment(at))
        .orElse(page.t("webhooks.never"));
  }

  static List<Fact> facts(Page page, WebhookEndpoint endpoint) {
    Fact.Facts facts =
        Fact.list()
            .add(page.t("webhooks.url"), endpoint.url())
            .add(
                page.t("webhooks.types"),
                endpoint.types().contains(EventTypes.ALL_TYPES)
                    ? page.t("webhooks.all_types")
                    : String.join(", ", endpoint.types()))
            .add(page.t("webhooks.format"), page.t("webhooks.format." + endpoint.format()))
            .add(
                page.t("webhooks.data"),
                page.t(endpoint.fullData() ? "webhooks.data_full" : "webhooks.data_thin"))
            .add(page.t("webhooks.last_success"), lastSuccess(page, endpoint))
            .add(page.t("webhooks.made"), page.format().moment(endpoint.createdAt()));
    for (WebhookEndpoint.Secret secret : endpoint.secrets()) {
      facts.add(
          page.t("webhooks.secret"),
          page.t("webhooks.secret_made", page.format().moment(secret.createdAt())),
          secret
              .endsAt()
              .map(end -> page.t("webhooks.secret_ends", page.format().exact(end)))
              .orElse(""));
    }
    return facts.facts();
  }

  static WebhookModel.Row delivery(Page page, WebhookDelivery delivery) {
    return new WebhookModel.Row(
        HERE + "/deliveries/" + delivery.id().text(),
        delivery.type(),
        delivery.objectId().orElse(""),
        state(page, delivery.state()),
        result(page, delivery),
        page.format().moment(delivery.createdAt()));
  }

  static Badge state(Page page, DeliveryState state) {
    String word = page.t("webhooks.delivery." + state);
    return switch (state) {
      case DUE -> Badge.outlined(word, "hourglass", Hue.BLUE);
      case DELIVERED -> Badge.of(word, "check", Hue.GREEN);
      case FAILED -> Badge.of(word, "bang", Hue.RED);
      case CANCELED -> Badge.outlined(word, "ban", Hue.GREY);
    };
  }

  static String result(Page page, WebhookDelivery delivery) {
    if (delivery.attempts() == 0) {
      return page.t("webhooks.not_tried");
    }
    String what =
        delivery
            .lastError()
            .map(error -> said(page, error, delivery.lastStatus()))
            .orElseGet(() -> said(page, "delivered", delivery.lastStatus()));
    return page.t("webhooks.tried", delivery.attempts(), what);
  }

  static String said(Page page, String error, Optional<Integer> status) {
    String words = page.t("webhooks.result." + error);
    return status.map(code -> words + " (" + code + ")").orElse(words);
  }

  static List<Choice> formats(Page page) {
    return Stream.of(WebhookFormat.values())
        .map(format ->
            new Choice(
                format.name(),
                page.t("webhooks.format." + format),
                page.t("webhooks.format_hint." + format)))
        .toList();
  }

  static List<WebhookFormModel.Group> groups(Page page) {
    return byObject().entrySet().stream()
        .map(group ->
            new WebhookFormModel.Group(
                page.t("webhooks.object." + group.getKey()),
                group.getValue().stream()
                    .map(type -> new Choice("type." + type.name(), type.name(), words(page, type)))
                    .toList()))
        .toList();
  }

  static List<EventsModel.Group> catalogue(Page page) {
    return byObject().entrySet().stream()
        .map(group ->
            new EventsModel.Group(
                page.t("webhooks.object." + group.getKey()),
                group.getValue().stream()
                    .map(EventType::scope)
                    .distinct()
                    .collect(Collectors.joining(", ")),
                group.getValue().stream()
                    .map(type -> new EventsModel.Type(type.name(), words(page, type)))
                    .toList()))
        .toList();
  }

  private static Map<String, List<EventType>> byObject() {
    Map<String, List<EventType>> groups = new LinkedHashMap<>();
    for (EventType type : EventTypes.all()) {
      groups.computeIfAbsent(type.object(), it -> new ArrayList<>()).add(type);
    }
    return groups;
  }

  private static String words(Page page, EventType type) {
    return tandem.platform.Texts.of("integrations", page.language()).get("event." + type.name());
  }

  static Form form(WebhookEndpoint endpoint) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("url", List.of(endpoint.url()));
    values.put("label", List.of(endpoint.label()));
    values.put("version", List.of(Long.toString(endpoint.version())));
    values.put("format", List.of(endpoint.format().name()));
    if (endpoint.types().contains(EventTypes.ALL_TYPES)) {
      values.put("all", List.of("yes"));
    } else {
      endpoint.types().forEach(type -> values.put("type." + type, List.of("yes")));
    }
    return Form.of(values);
  }
}
