package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.UseCase;

/** Reads the audit trail, newest first. For auditors and administrators. */
@UseCase
@ApplicationScoped
public class AuditTrail {
  @PersistenceContext EntityManager em;
  @Inject AuditPolicy policy;

  public Page<AuditRecord> list(Actor actor, AuditFilter filter, PageRequest page) {
    policy.mayReadAudit(actor);
    Query query =
        em.createNativeQuery(
            "select seq, at, actor_id, actor_name, actor_side, coalesce(client, ''), action, object_id, cast(details as text), request_id from audit_record"
                + " where (?1 = '' or object_id = ?1) and (?2 = '' or actor_name ilike '%' || ?2 || '%') and (?3 = '' or action = ?3)"
                + " and at >= ?4 and seq < ?5 order by seq desc limit ?6",
            Object[].class);
    query.setParameter(1, filter.object().orElse(""));
    query.setParameter(2, filter.actor().orElse(""));
    query.setParameter(3, filter.action().orElse(""));
    query.setParameter(4, Timestamp.from(filter.since().orElse(Instant.EPOCH)));
    query.setParameter(
        5, page.after().map(key -> Long.parseLong(key.value())).orElse(Long.MAX_VALUE));
    query.setParameter(6, page.limit() + 1);
    List<?> rows = query.getResultList();
    List<AuditRecord> records =
        rows.stream().map(Object[].class::cast).map(AuditTrail::toRecord).toList();
    return Page.cut(
        records, page.limit(), last -> new Keyset(Long.toString(last.seq()), last.actor()));
  }

  private static AuditRecord toRecord(Object[] row) {
    return new AuditRecord(
        ((Number) row[0]).longValue(),
        (Instant) row[1],
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        Optional.ofNullable((String) row[9]));
  }
}
