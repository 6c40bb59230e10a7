package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import java.util.Set;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.StandIn;
import tandem.platform.CompanyTime;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * For whom somebody stands in today. It ends by itself with its last day, and when the giver is no
 * approver any more or was shut out.
 */
@ApplicationScoped
public class AbsencesToday {
  private static final int MOST = 20;

  @PersistenceContext EntityManager em;
  @Inject CompanyTime time;

  /**
   * Whoever gave it first comes first; none for somebody who has lost the roles that a delegate
   * needs.
   */
  public List<StandIn> standsIn(PersonId delegate, Set<CompanyRole> roles) {
    if (!roles.contains(CompanyRole.APPROVER) && !roles.contains(CompanyRole.CHANNEL_MANAGER)) {
      return List.of();
    }
    Date today = Date.valueOf(time.today());
    return Listing.of(
            em,
            "select d.giver_id, p.name, d.until_day, p.roles, s.scope from approval_delegation d join person p on p.id = d.giver_id"
                + " left join company_scope s on s.person_id = p.id")
        .where("d.delegate_id = ?", delegate.value())
        .where("d.ended_at is null")
        .where("d.from_day <= ?", today)
        .where("d.until_day >= ?", today)
        .where("p.state = 'ACTIVE' and 'approver' = any(p.roles)")
        .orderedBy("d.given_at, d.id limit " + MOST)
        .stream()
        .map(row ->
            new StandIn(
                new PersonId(row.uuid(0)), row.text(1), row.date(2), scope(row) == RowScope.ALL))
        .toList();
  }

  private static RowScope scope(Row row) {
    return RowScope.of(row.maybeText(4).map(RowScope::valueOf), CompanyRole.among(row.texts(3)));
  }
}
