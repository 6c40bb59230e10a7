package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.integrations.webhooks.EndpointEnd;
import tandem.integrations.webhooks.WebhookEndpointChanged;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/** Tells the firm's owners that we do not send to one of their addresses any more, and why. */
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
    EndpointEnd end = event.end();
    if (end == null || end == EndpointEnd.HAND) {
      return;
    }
    for (Reader reader : readers.ownersOf(event.partner())) {
      String why = Texts.of("conversations", reader.locale()).get("webhook.end." + end);
      Letter letter =
          Letter.of(
              reader,
              "webhook.disabled",
              event.objectId(),
              "/developer/webhooks/" + event.objectId(),
              event.url(),
              why);
      postman.tellAndMail(eventId, reader, letter.because("footer.firm"));
    }
  }
}
