package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import tandem.integrations.webhooks.EndpointEnd;
import tandem.integrations.webhooks.WebhookEndpointChanged;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/** Tells the firm's owners that we do not send to one of their addresses, and why. */
@ApplicationScoped
class TellOfWebhookOff implements Subscriber<WebhookEndpointChanged> {
  @Inject Readers readers;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.webhook_off";
  }

  @Override
  public Class<WebhookEndpointChanged> event() {
    return WebhookEndpointChanged.class;
  }

  @Override
  public void on(UUID eventId, WebhookEndpointChanged event) {
    if (event.kind() == WebhookEndpointChanged.Kind.UNANSWERED) {
      tell(eventId, event, reader -> letter(reader, "webhook.unanswered", event, ""));
    } else if (event.end() == EndpointEnd.GONE || event.end() == EndpointEnd.FAILING) {
      tell(eventId, event, reader -> letter(reader, "webhook.disabled", event, why(reader, event)));
    }
  }

  private void tell(UUID eventId, WebhookEndpointChanged event, Function<Reader, Letter> letter) {
    for (Reader reader : readers.ownersOf(event.partner())) {
      postman.tellAndMail(eventId, reader, letter.apply(reader).because("footer.firm"));
    }
  }

  private static Letter letter(
      Reader reader, String kind, WebhookEndpointChanged event, String why) {
    return Letter.of(
        reader,
        kind,
        event.objectId(),
        "/developer/webhooks/" + event.objectId(),
        event.url(),
        why);
  }

  private static String why(Reader reader, WebhookEndpointChanged event) {
    return Texts.of("conversations", reader.locale()).get("webhook.end." + event.end());
  }
}
