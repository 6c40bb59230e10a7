package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.access.AuditDayClosed;
import tandem.platform.PersonId;
import tandem.platform.outbox.Subscriber;

/**
 * Sends each day's signed head to an address outside, if there is one: whoever keeps the mails can
 * show later what the trail had come to.
 */
@ApplicationScoped
class MailAuditDay implements Subscriber<AuditDayClosed> {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  @Inject MailSender mail;

  @Inject
  @ConfigProperty(name = "tandem.audit.mail")
  Optional<String> address;

  @Override
  public String name() {
    return "conversations.audit-day";
  }

  @Override
  public Class<AuditDayClosed> event() {
    return AuditDayClosed.class;
  }

  @Override
  public void on(UUID eventId, AuditDayClosed event) {
    Reader reader = new Reader(NOBODY, Optional.empty(), "Tandem", Optional.empty(), "en");
    address
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .ifPresent(to ->
            mail.send(
                to,
                reader,
                Letter.of(
                    reader,
                    event.eventName(),
                    event.objectId(),
                    "/audit/verification",
                    event.day().toString(),
                    event.head())));
  }
}
