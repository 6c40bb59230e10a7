package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.LeadTransferred;
import tandem.platform.outbox.Subscriber;

/**
 * Tells somebody that a colleague's lead is theirs now, and whose it was if somebody else gave it
 * away: nobody loses a customer in silence.
 */
@ApplicationScoped
class TellOfTransfer implements Subscriber<LeadTransferred> {
  private static final String TO_THE_ONE_BEFORE = "lead.transferred_away";

  @Inject OwnerLetters letters;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.transfer";
  }

  @Override
  public Class<LeadTransferred> event() {
    return LeadTransferred.class;
  }

  @Override
  public void on(UUID eventId, LeadTransferred event) {
    letters.tell(
        eventId,
        event,
        event.lead(),
        event.owner(),
        reader -> new Object[] {Optional.ofNullable(event.reason()).orElse("")});
    if (!event.before().equals(event.giver())) {
      readers.person(event.before()).ifPresent(before -> tellAway(eventId, event, before));
    }
  }

  /** The way leads to their own page: they may see the lead no more. */
  private void tellAway(UUID eventId, LeadTransferred event, Reader before) {
    postman.tellAndMail(
        eventId,
        before,
        Letter.of(
            before,
            TO_THE_ONE_BEFORE,
            event.objectId(),
            "/",
            subjects.customerOf(event.lead()),
            event.ownerName()));
  }
}
