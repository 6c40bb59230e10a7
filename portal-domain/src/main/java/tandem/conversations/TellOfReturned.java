package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.leads.offers.CompanyLeadReturned;
import tandem.platform.outbox.Subscriber;

/** Whoever entered a lead is told that the firm that had taken it has it no more. */
@ApplicationScoped
class TellOfReturned implements Subscriber<CompanyLeadReturned> {
  @Inject OfferLetters letters;

  @Override
  public String name() {
    return "conversations.returned";
  }

  @Override
  public Class<CompanyLeadReturned> event() {
    return CompanyLeadReturned.class;
  }

  @Override
  public void on(UUID eventId, CompanyLeadReturned event) {
    letters.tellAuthorOf(eventId, event.eventName(), event.lead().value());
  }
}
