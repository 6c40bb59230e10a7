package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import tandem.platform.EventJson;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;

/** Reads the rules inside the caller's transaction; the last that were written count. */
@ApplicationScoped
class AssignmentBook {
  private static final int MOST = 100;

  @PersistenceContext EntityManager em;

  AssignmentView now() {
    return newest(1).getFirst();
  }

  List<AssignmentView> all() {
    return newest(MOST);
  }

  private List<AssignmentView> newest(int most) {
    return Listing.of(
            em, "select number, cast(terms as text), author_id, changed_at from assignment_rules")
        .orderedBy("number desc limit " + most)
        .stream()
        .map(row ->
            new AssignmentView(
                row.integer(0),
                EventJson.read(row.text(1), AssignmentTerms.class),
                row.maybeUuid(2).map(PersonId::new),
                row.instant(3)))
        .toList();
  }
}
