package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * What firms asked, and were told, longer than a year ago is forgotten, a batch a transaction: no
 * protection lasts as long, and a number may be a person's.
 */
@UseCase
@ApplicationScoped
public class AskedLongAgo {
  static final int AT_ONCE = 1_000;
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Duration COUNTED = Duration.ofDays(2);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Whether there may be more. */
  @OpenToAll("a job of the system's own")
  boolean forgetQuestions(Caller robot) {
    return forget("customer_probe", KEPT);
  }

  /** Whether there may be more. */
  @OpenToAll("a job of the system's own")
  boolean forgetAnswers(Caller robot) {
    return forget("register_answer", KEPT);
  }

  /** Counted for a day; whether there may be more. */
  @OpenToAll("a job of the system's own")
  boolean forgetCounts(Caller robot) {
    return forget("register_question", COUNTED);
  }

  private boolean forget(String table, Duration kept) {
    return em.createNativeQuery(
                "delete from %1$s where ctid = any (array(select ctid from %1$s where asked_at < ?1 order by asked_at limit ?2))"
                    .formatted(table))
            .setParameter(1, Timestamp.from(clock.instant().minus(kept)))
            .setParameter(2, AT_ONCE)
            .executeUpdate()
        == AT_ONCE;
  }
}
