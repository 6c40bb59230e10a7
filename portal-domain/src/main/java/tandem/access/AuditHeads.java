package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.audit.HeadFiles;
import tandem.platform.audit.HeadKey;
import tandem.platform.audit.HeadSettings;
import tandem.platform.audit.HeadStatement;
import tandem.platform.audit.StoredHead;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Takes signed heads of the audit trail: one that closes each day (UTC), and one an hour while the
 * trail grows, so that no more than an hour's end could be cut off unseen. Safe to run at once in
 * many nodes: a lock lets one of them through, and it looks again.
 */
@UseCase
@ApplicationScoped
public class AuditHeads {
  static final Duration EVERY = Duration.ofHours(1);
  private static final int LOCK = 1414090062;

  @PersistenceContext EntityManager em;
  @Inject HeadSettings settings;
  @Inject Events events;
  @Inject Clock clock;

  /** Takes the head that is due; empty when none is. */
  @OpenToAll("a job of the system's own")
  public Optional<StoredHead> takeIfDue(Caller robot) {
    if (!alone()) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<HeadStatement> last = last();
    LocalDate yesterday = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    NavigableMap<Integer, HeadStatement.Place> lanes = lanes();
    boolean closing = !lanes.isEmpty() && !closed(yesterday);
    boolean grown = !last.map(HeadStatement::lanes).map(lanes::equals).orElse(lanes.isEmpty());
    boolean due = last.map(it -> !now.isBefore(it.takenAt().plus(EVERY))).orElse(true);
    if (!closing && !(grown && due)) {
      return Optional.empty();
    }
    HeadStatement statement =
        new HeadStatement(
            last.map(HeadStatement::number).orElse(0L) + 1,
            now,
            closing ? Optional.of(yesterday) : Optional.empty(),
            last.map(HeadStatement::fingerprint).orElseGet(() -> "0".repeat(64)),
            lanes);
    return Optional.of(keep(robot, statement));
  }

  /** Heads that are not yet in the folder outside go there; answers how many went. */
  @OpenToAll("a job of the system's own")
  public int bringOutside(Caller robot) {
    Optional<HeadFiles> files = settings.files();
    if (files.isEmpty()) {
      return 0;
    }
    List<Row> rows =
        Listing.of(em, "select number, statement, key_id, signature from audit_head")
            .orderedBy("number");
    List<StoredHead> missing =
        rows.stream()
            .filter(row -> !files.get().holds(row.number(0)))
            .map(row -> new StoredHead(row.number(0), row.text(1), row.text(2), row.bytes(3)))
            .toList();
    missing.forEach(files.get()::write);
    return missing.size();
  }

  private StoredHead keep(Caller robot, HeadStatement statement) {
    HeadKey key = settings.key();
    String name = HeadKey.name(key.publicKey());
    StoredHead head =
        new StoredHead(statement.number(), statement.text(), name, key.sign(statement.text()));
    em.createNativeQuery(
            "insert into audit_head (number, taken_at, closes, statement, key_id, signature) values (?1, ?2, cast(?3 as date), ?4, ?5, ?6)")
        .setParameter(1, head.number())
        .setParameter(2, Timestamp.from(statement.takenAt()))
        .setParameter(3, statement.closes().map(Date::valueOf).orElse(null))
        .setParameter(4, head.statement())
        .setParameter(5, head.key())
        .setParameter(6, head.signature())
        .executeUpdate();
    statement
        .closes()
        .ifPresent(day ->
            events.publish(robot, new AuditDayClosed(head.number(), day, HeadFiles.text(head))));
    return head;
  }

  private boolean alone() {
    return Boolean.TRUE.equals(
        em.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
            .setParameter(1, LOCK)
            .getSingleResult());
  }

  private Optional<HeadStatement> last() {
    return Listing.of(em, "select statement from audit_head")
        .orderedBy("number desc limit 1")
        .stream()
        .findFirst()
        .map(row -> HeadStatement.parse(row.text(0)));
  }

  private boolean closed(LocalDate day) {
    return !Listing.of(em, "select number from audit_head")
        .where("closes >= ?", Date.valueOf(day))
        .rows()
        .isEmpty();
  }

  private NavigableMap<Integer, HeadStatement.Place> lanes() {
    NavigableMap<Integer, HeadStatement.Place> lanes = new TreeMap<>();
    Listing.of(
            em,
            "select lane, position, hash from (select distinct on (lane) lane, position, hash from audit_link order by lane, position desc) ends")
        .rows()
        .forEach(row ->
            lanes.put(
                row.integer(0),
                new HeadStatement.Place(row.number(1), HexFormat.of().formatHex(row.bytes(2)))));
    return lanes;
  }
}
