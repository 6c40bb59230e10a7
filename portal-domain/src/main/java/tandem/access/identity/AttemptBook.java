package tandem.access.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tandem.access.RefusalLog;
import tandem.access.RefusedAccess;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.RequestTrace;
import tandem.platform.UseCase;

/** Takes what the identity provider refused into the audit trail, each attempt once. */
@UseCase
@ApplicationScoped
public class AttemptBook {
  static final Duration LOOKS_BACK = Duration.ofHours(2);
  private static final Duration REMEMBERS = Duration.ofDays(2);

  @PersistenceContext EntityManager em;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  /** Answers how many were new. */
  @OpenToAll("a job of the system's own")
  public int note(Caller robot, List<TurnedAway> attempts) {
    int fresh = 0;
    for (TurnedAway attempt : attempts) {
      if (isNew(attempt)) {
        fresh++;
        note(attempt);
      }
    }
    em.createNativeQuery("delete from noted_attempt where at < ?1")
        .setParameter(1, Timestamp.from(clock.instant().minus(REMEMBERS)))
        .executeUpdate();
    return fresh;
  }

  private boolean isNew(TurnedAway attempt) {
    return em.createNativeQuery(
                "insert into noted_attempt (id, at) values (?1, ?2) on conflict (id) do nothing")
            .setParameter(1, attempt.id())
            .setParameter(2, Timestamp.from(attempt.at()))
            .executeUpdate()
        == 1;
  }

  private void note(TurnedAway attempt) {
    RequestTrace.begin(attempt.id(), attempt.address());
    try {
      String whose = attempt.account().map(it -> " " + it.text()).orElse("");
      refusals.note(
          RefusedAccess.ofStranger(
              attempt.attempt() + whose + " " + attempt.client(), attempt.code()));
    } finally {
      RequestTrace.end();
    }
  }
}
