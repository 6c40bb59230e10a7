package tandem.platform.audit;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import tandem.platform.RequestTrace;

/**
 * Writes one audit record in the running transaction: it is there if and only if the deed is. The
 * database links it into the chain when the transaction commits (docs/adr/0019).
 */
@ApplicationScoped
public class AuditWriter {
  @PersistenceContext EntityManager em;
  @Inject PersonalVault vault;

  public void write(AuditEntry entry) {
    em.createNativeQuery(
            "insert into audit_record (at, actor_id, actor_side, client, partner_id, action, object_id, details, personal, request_id, outcome, shared)"
                + " values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as uuid), ?6, ?7, cast(?8 as jsonb), cast(?9 as jsonb), nullif(?10, ''), ?11, ?12)")
        .setParameter(1, Timestamp.from(entry.at()))
        .setParameter(2, entry.actor())
        .setParameter(3, entry.side())
        .setParameter(4, entry.client())
        .setParameter(5, entry.partner().map(Object::toString).orElse(""))
        .setParameter(6, entry.action())
        .setParameter(7, entry.object())
        .setParameter(8, entry.details())
        .setParameter(9, sealed(entry))
        .setParameter(10, RequestTrace.requestId().orElse(""))
        .setParameter(11, entry.outcome().name())
        .setParameter(12, entry.shared())
        .executeUpdate();
  }

  private String sealed(AuditEntry entry) {
    JsonObjectBuilder sealed = JSON.createObjectBuilder();
    entry
        .personal()
        .forEach((subject, values) ->
            vault.seal(subject, values).ifPresent(text -> sealed.add(subject.id(), text)));
    return sealed.build().toString();
  }
}
