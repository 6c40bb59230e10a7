package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;

/** Whoever rejected a lead that was appealed afterwards: nobody for any other lead. */
@ApplicationScoped
class FirstReviewer {
  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  /**
   * @param decided when the decision fell that is told; one from before the appeal is not of it
   */
  void tell(UUID eventId, String kind, LeadId lead, Instant decided) {
    Listing.of(
            em,
            "select d.author_id, l.partner_id from lead_decision d join lead l on l.id = d.lead_id and l.appealed_at > d.decided_at")
        .where("l.id = ?", lead.value())
        .where("l.appealed_at < ?", Timestamp.from(decided))
        .where("d.kind = 'REJECT'")
        .orderedBy("d.decided_at limit 1")
        .stream()
        .findFirst()
        .flatMap(row -> approver(row.uuid(0), new PartnerId(row.uuid(1))))
        .ifPresent(reader ->
            postman.tell(
                eventId,
                reader,
                Letter.of(
                    reader,
                    kind,
                    lead.text(),
                    "/leads/" + lead.text(),
                    subjects.customerOf(lead))));
  }

  /** Still an approver, and the firm is still within their reach. */
  private Optional<Reader> approver(UUID person, PartnerId firm) {
    return readers.withRole("approver", firm).stream()
        .filter(reader -> reader.person().value().equals(person))
        .findFirst();
  }
}
