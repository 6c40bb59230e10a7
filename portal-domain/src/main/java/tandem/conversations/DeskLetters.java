package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import tandem.leads.LeadId;
import tandem.leads.Programme;
import tandem.platform.PartnerId;

/** Tells the company's people with a role that a lead waits for its answer, and until when. */
@ApplicationScoped
class DeskLetters {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject Programme programme;

  /**
   * @param place where the lead is worked on, up to its id: the queue or its page
   */
  void tell(
      UUID eventId,
      String role,
      PartnerId firm,
      String kind,
      String place,
      LeadId lead,
      Instant due) {
    for (Reader reader : readers.withRole(role, firm)) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              kind,
              lead.text(),
              place + lead.text(),
              subjects.customerOf(lead),
              Dates.moment(due, reader, programme.zone())));
    }
  }
}
