package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import tandem.partners.PartnerStatusChanged;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/** Tells the firm's administrators that the partnership rests, has ended or goes on. */
@ApplicationScoped
class TellOfStanding implements Subscriber<PartnerStatusChanged> {
  @Inject Readers readers;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.standing";
  }

  @Override
  public Class<PartnerStatusChanged> event() {
    return PartnerStatusChanged.class;
  }

  @Override
  public void on(UUID eventId, PartnerStatusChanged event) {
    for (Reader reader : readers.ownersOf(event.partner())) {
      String reason =
          Texts.of("conversations", reader.locale()).get("partner.reason." + event.reason());
      String kind = "partner." + event.to().name().toLowerCase(Locale.ROOT);
      postman.tellAndMail(
          eventId,
          reader,
          Letter.of(reader, kind, event.objectId(), "/firm", reason).because("footer.firm"));
    }
  }
}
