package tandem.platform.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * Keeps answers for thirty days, written in the same transaction as the effect they tell of
 * (api-and-security A.3, rules 16 to 21). Its caller is the machinery, never a person.
 */
@UseCase
@ApplicationScoped
public class AnsweredRequests {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 5_000;
  private static final String WHY = "machinery below every use case; rights are checked before it";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The lock lives as long as the transaction: a crash frees the key at once. */
  @OpenToAll(WHY)
  public Claim claim(Caller robot, AnswerKey key) {
    Object free =
        em.createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(?1, 7))", Boolean.class)
            .setParameter(1, key.text())
            .getSingleResult();
    if (!Boolean.TRUE.equals(free)) {
      return new Claim.Running();
    }
    // a second statement: its snapshot is taken with the lock in hand
    List<?> rows =
        of(
                key,
                em.createNativeQuery(
                    "select fingerprint, status, location, etag, media_type, body from answered_request"
                        + " where organization = ?1 and client = ?2 and operation = ?3 and key = ?4",
                    Object[].class))
            .getResultList();
    return rows.isEmpty() ? new Claim.Fresh() : new Claim.Done(answer((Object[]) rows.getFirst()));
  }

  @OpenToAll(WHY)
  public void keep(Caller robot, AnswerKey key, Answer answer) {
    of(
            key,
            em.createNativeQuery(
                "insert into answered_request (organization, client, operation, key, fingerprint, status,"
                    + " location, etag, media_type, body, answered_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), nullif(?9, ''), ?10, ?11)"))
        .setParameter(5, answer.fingerprint())
        .setParameter(6, answer.status())
        .setParameter(7, answer.location().orElse(""))
        .setParameter(8, answer.etag().orElse(""))
        .setParameter(9, answer.mediaType().orElse(""))
        .setParameter(10, answer.body())
        .setParameter(11, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  /**
   * Forgets some of what is older than thirty days; answers how many. Safe to run twice at once.
   */
  @OpenToAll(WHY)
  public int forget(Caller robot) {
    return em.createNativeQuery(
            "delete from answered_request where ctid = any (array(select ctid from answered_request"
                + " where answered_at < ?1 limit ?2 for update skip locked))")
        .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
        .setParameter(2, BATCH)
        .executeUpdate();
  }

  private static Query of(AnswerKey key, Query query) {
    return query
        .setParameter(1, key.organization())
        .setParameter(2, key.client())
        .setParameter(3, key.operation())
        .setParameter(4, key.key());
  }

  private static Answer answer(Object[] row) {
    return new Answer(
        (String) row[0],
        ((Number) row[1]).intValue(),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]),
        Optional.ofNullable((String) row[4]),
        (String) row[5]);
  }
}
