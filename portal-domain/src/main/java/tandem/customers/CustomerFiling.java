package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Files customers that were there before the index, or were filed by older rules. Each transaction
 * takes a few, so that registrations wait for no more than these; where it was stopped it goes on.
 */
@UseCase
@ApplicationScoped
public class CustomerFiling {
  static final int AT_ONCE = 20;

  @PersistenceContext EntityManager em;
  @Inject CustomerIndex index;
  @Inject GroupRule groups;
  @Inject Clock clock;

  /** Answers how many it filed: fewer than {@link #AT_ONCE} means that none is left. */
  @OpenToAll("a job of the system's own")
  public int fileSome(Caller robot) {
    List<KnownCustomer> waiting = waiting();
    if (!waiting.isEmpty()) {
      index.lockAll();
      waiting = waiting();
    }
    for (KnownCustomer customer : waiting) {
      index.file(
          customer.id(),
          customer.identity(),
          IdentityKeys.of(customer.identity()),
          clock.instant());
    }
    return waiting.size();
  }

  /** Never filed, filed by older rules, or with another opinion of groups; newer rules stay. */
  private List<KnownCustomer> waiting() {
    String some =
        "(select " + KnownCustomer.COLUMNS + " from customer c where %s limit " + AT_ONCE + ")";
    return Listing.query(
            em,
            some.formatted("c.filed_by is null")
                + " union all "
                + some.formatted("c.filed_by < ?1")
                + " union all "
                + some.formatted("c.filed_by = ?2")
                + " limit "
                + AT_ONCE,
            groups.oldestRules(),
            groups.otherRules())
        .stream()
        .map(KnownCustomer::of)
        .toList();
  }
}
