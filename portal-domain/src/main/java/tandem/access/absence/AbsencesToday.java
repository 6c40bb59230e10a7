package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import tandem.access.StandIn;
import tandem.platform.CompanyTime;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;

/**
 * For whom somebody stands in today. It ends by itself with its last day, and when the giver is no
 * approver any more or was shut out.
 */
@ApplicationScoped
public class AbsencesToday {
  private static final int MOST = 20;

  @PersistenceContext EntityManager em;
  @Inject CompanyTime time;

  /** Whoever has waited longest for it first. */
  public List<StandIn> standsIn(PersonId delegate) {
    Date today = Date.valueOf(time.today());
    return Listing.of(
            em,
            "select d.giver_id, p.name, d.until_day from approval_delegation d join person p on p.id = d.giver_id")
        .where("d.delegate_id = ?", delegate.value())
        .where("d.ended_at is null")
        .where("d.from_day <= ?", today)
        .where("d.until_day >= ?", today)
        .where("p.state = 'ACTIVE' and 'approver' = any(p.roles)")
        .orderedBy("d.given_at, d.id limit " + MOST)
        .stream()
        .map(row -> new StandIn(new PersonId(row.uuid(0)), row.text(1), row.date(2)))
        .toList();
  }
}
