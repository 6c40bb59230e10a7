package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.CompanyLeadUnplaced;
import tandem.platform.outbox.Subscriber;

/** Whoever entered a lead is told that nobody took it and the rules know nobody else. */
@ApplicationScoped
class TellOfUnplaced implements Subscriber<CompanyLeadUnplaced> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.unplaced";
  }

  @Override
  public Class<CompanyLeadUnplaced> event() {
    return CompanyLeadUnplaced.class;
  }

  @Override
  public void on(UUID eventId, CompanyLeadUnplaced event) {
    letters.tellAuthorOf(eventId, event.eventName(), event.lead().value());
  }
}
