package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.partners.agreements.AgreementPublished;
import tandem.platform.CompanyTime;
import tandem.platform.outbox.Subscriber;

/** Puts a new version of the agreement on the boards of those who accept it for their firms. */
@ApplicationScoped
class TellOfAgreement implements Subscriber<AgreementPublished> {
  @Inject Readers readers;
  @Inject Postman postman;
  @Inject CompanyTime company;

  @Override
  public String name() {
    return "conversations.agreement";
  }

  @Override
  public Class<AgreementPublished> event() {
    return AgreementPublished.class;
  }

  @Override
  public void on(UUID eventId, AgreementPublished event) {
    for (Reader reader : readers.owners()) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              event.eventName(),
              event.objectId(),
              "/agreements",
              Integer.toString(event.number()),
              Dates.day(company.dayOf(event.effectiveAt()), reader)));
    }
  }
}
