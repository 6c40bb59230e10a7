package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.deals.ProtectionBypassed;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/** Tells the registered dealer that the company works on the customer itself, and why. */
@ApplicationScoped
class TellOfBypass implements Subscriber<ProtectionBypassed> {
  @Inject OwnerLetters letters;

  @Override
  public String name() {
    return "conversations.bypass";
  }

  @Override
  public Class<ProtectionBypassed> event() {
    return ProtectionBypassed.class;
  }

  @Override
  public void on(UUID eventId, ProtectionBypassed event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader ->
            new Object[] {
              Texts.of("conversations", reader.locale()).get("bypass.reason." + event.reason())
            });
  }
}
