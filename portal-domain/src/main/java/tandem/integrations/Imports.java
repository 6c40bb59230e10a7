package tandem.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Jobs, issues and the memory of rows taken. */
@ApplicationScoped
class Imports {
  @PersistenceContext EntityManager em;

  /** A row taken before. */
  record Taken(String hash, String object) {}

  void open(
      ImportId id,
      String target,
      String file,
      boolean validateOnly,
      int total,
      PersonId author,
      Instant now) {
    em.createNativeQuery(
            "insert into import_job (id, target, file_name, status, validate_only, total, author_id, started_at) values (?1, ?2, ?3, 'RUNNING', ?4, ?5, ?6, ?7)")
        .setParameter(1, id.value())
        .setParameter(2, target)
        .setParameter(3, file)
        .setParameter(4, validateOnly)
        .setParameter(5, total)
        .setParameter(6, author.value())
        .setParameter(7, Timestamp.from(now))
        .executeUpdate();
  }

  ImportView get(ImportId id) {
    return Listing.of(
            em,
            "select target, file_name, status, validate_only, total, done, created, unchanged, warned, failed, started_at, finished_at from import_job")
        .where("id = ?", id.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> view(id, row))
        .orElseThrow(() -> new Refusal.NotFound(ImportId.PREFIX));
  }

  private static ImportView view(ImportId id, Row row) {
    return new ImportView(
        id,
        row.text(0),
        row.text(1),
        ImportView.Status.valueOf(row.text(2)),
        row.flag(3),
        row.integer(4),
        row.integer(5),
        row.integer(6),
        row.integer(7),
        row.integer(8),
        row.integer(9),
        row.instant(10),
        row.maybeInstant(11));
  }

  void count(ImportId id, Tally tally) {
    em.createNativeQuery(
            "update import_job set done = done + ?2, created = created + ?3, unchanged = unchanged + ?4, warned = warned + ?5, failed = failed + ?6 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, tally.done())
        .setParameter(3, tally.created())
        .setParameter(4, tally.unchanged())
        .setParameter(5, tally.warned())
        .setParameter(6, tally.failed())
        .executeUpdate();
  }

  void status(ImportId id, ImportView.Status status, Optional<Instant> finished) {
    em.createNativeQuery(
            "update import_job set status = ?2, finished_at = coalesce(?3, finished_at) where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, status.name())
        .setParameter(3, finished.map(Timestamp::from).orElse(null))
        .executeUpdate();
  }

  void note(ImportId id, int number, ImportIssue issue) {
    em.createNativeQuery(
            "insert into import_issue (import_id, line, number, column_name, code, reason, refused) values (?1, ?2, ?3, nullif(?4, ''), ?5, ?6, ?7)")
        .setParameter(1, id.value())
        .setParameter(2, issue.line())
        .setParameter(3, number)
        .setParameter(4, issue.column().orElse(""))
        .setParameter(5, issue.code())
        .setParameter(6, issue.reason())
        .setParameter(7, issue.refused())
        .executeUpdate();
  }

  /** Issues in the order of the file; the keyset is line and number. */
  Page<ImportIssue> issues(ImportId id, PageRequest page) {
    Listing listing =
        Listing.of(em, "select line, column_name, code, reason, refused, number from import_issue")
            .where("import_id = ?", id.value());
    page.after()
        .ifPresent(last ->
            listing.where(
                "line * 1000 + number > ?",
                Long.parseLong(last.value()) * 1000 + last.id().getLeastSignificantBits()));
    List<Row> rows = listing.orderedBy("line, number limit " + (page.limit() + 1));
    Page<Row> cut =
        Page.cut(
            rows,
            page.limit(),
            row -> new Keyset(Integer.toString(row.integer(0)), new UUID(0, row.integer(5))));
    return new Page<>(cut.rows().stream().map(Imports::issue).toList(), cut.next());
  }

  private static ImportIssue issue(Row row) {
    return new ImportIssue(row.integer(0), row.maybeText(1), row.text(2), row.text(3), row.flag(4));
  }

  Optional<Taken> taken(String target, String key) {
    return Listing.of(em, "select hash, object_id from imported_row")
        .where("target = ?", target)
        .where("key = ?", key)
        .rows()
        .stream()
        .findFirst()
        .map(row -> new Taken(row.text(0), row.text(1)));
  }

  void remember(ImportId id, String target, String key, String hash, String object) {
    em.createNativeQuery(
            "insert into imported_row (target, key, hash, object_id, import_id) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, target)
        .setParameter(2, key)
        .setParameter(3, hash)
        .setParameter(4, object)
        .setParameter(5, id.value())
        .executeUpdate();
  }

  /** Deliveries of this import's events that are still due. Needs the worker's role. */
  long pending(ImportId id) {
    return Listing.of(em, "select count(*) from event e join event_delivery d on d.event_id = e.id")
        .where("e.request_id = ?", id.text())
        .where("d.state = 'DUE'")
        .rows()
        .getFirst()
        .number(0);
  }
}
