package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import tandem.platform.persistence.Listing;

/**
 * The history of each object: written with every event, read by both sides, each its own part of
 * it.
 */
@ApplicationScoped
public class Histories {
  private static final int MOST = 500;

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  void add(Caller caller, DomainEvent event, String payload, Instant now) {
    em.createNativeQuery(
            "insert into history_entry (id, object_id, partner_id, event, author_name, author_side, details, shared, at)"
                + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6, cast(?7 as jsonb), ?8, ?9)")
        .setParameter(1, ids.next())
        .setParameter(2, event.objectId())
        .setParameter(3, event.ownedBy().map(partner -> partner.value().toString()).orElse(""))
        .setParameter(4, event.eventName())
        .setParameter(5, caller.name())
        .setParameter(6, Events.side(caller))
        .setParameter(7, payload)
        .setParameter(8, event.shared())
        .setParameter(9, Timestamp.from(now))
        .executeUpdate();
  }

  /** Newest first; what the running transaction may see of it. */
  public List<HistoryEntry> of(Id object) {
    return Listing.of(
            em,
            "select event, author_name, author_side, cast(details as text), shared, at from history_entry")
        .where("object_id = ?", object.text())
        .orderedBy("at desc, id desc limit " + MOST)
        .stream()
        .map(row ->
            new HistoryEntry(
                row.text(0), row.text(1), row.text(2), row.text(3), row.flag(4), row.instant(5)))
        .toList();
  }
}
