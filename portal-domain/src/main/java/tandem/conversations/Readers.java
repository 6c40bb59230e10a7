package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Finds who is to be told. */
@ApplicationScoped
class Readers {
  private static final String SELECT = "select id, partner_id, name, email, locale from person";

  @PersistenceContext EntityManager em;

  Optional<Reader> person(PersonId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(Readers::toReader);
  }

  /** The company's people with a role, for example {@code approver}. */
  List<Reader> withRole(String role) {
    return Listing.of(em, SELECT)
        .where("partner_id is null")
        .where("? = any(roles)", role)
        .orderedBy("username limit 50")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  /** The people who run a firm's side of the portal. */
  List<Reader> ownersOf(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where("'partner_admin' = any(roles)")
        .orderedBy("username limit 50")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  /** Those of every firm whose partnership goes on. */
  List<Reader> owners() {
    return Listing.of(em, SELECT)
        .where("partner_id in (select id from partner where status = 'ACTIVE')")
        .where("'partner_admin' = any(roles)")
        .orderedBy("id limit 5000")
        .stream()
        .map(Readers::toReader)
        .toList();
  }

  private static Reader toReader(Row row) {
    return new Reader(
        new PersonId(row.uuid(0)),
        row.maybeUuid(1).map(PartnerId::new),
        row.text(2),
        row.maybeText(3),
        row.text(4));
  }
}
