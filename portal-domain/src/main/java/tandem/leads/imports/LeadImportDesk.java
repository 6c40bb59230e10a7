package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Sha256;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.imports.Sheet;
import tandem.platform.imports.SheetLimits;
import tandem.platform.imports.SheetReader;
import tandem.platform.persistence.Listing;

/**
 * What a firm does with files of leads. A file that is here already, and was not undone, is not
 * taken twice: its first upload is answered. Refusals: those of {@link SheetReader}, {@code
 * role_required}, {@code transition_not_allowed}, {@code version_mismatch}, {@code undo_too_late},
 * {@code import_in_progress} (one a firm at a time), {@code mapping_column}.
 */
@UseCase
@ApplicationScoped
public class LeadImportDesk {
  public static final SheetLimits LIMITS = new SheetLimits(2 * 1024 * 1024, 2_000, 60, 5_000);
  public static final int MOST_SHOWN = 200;
  private static final int NEWEST = 20;

  @PersistenceContext EntityManager em;
  @Inject LeadImports imports;
  @Inject LeadImportPolicy policy;
  @Inject Ids ids;
  @Inject Clock clock;

  public LeadImportId upload(Actor actor, String fileName, byte[] file) {
    PartnerUser user = policy.mayImport(actor);
    new Problems().line("file", fileName, true, 255).refuse();
    String hash = Sha256.hex(file);
    Optional<LeadImportId> before = imports.ofFile(hash);
    if (before.isPresent()) {
      return before.get();
    }
    Sheet sheet = SheetReader.read(file, LIMITS);
    if (sheet.lines().isEmpty()) {
      throw new Refusal.Invalid("file", "required", "holds no rows");
    }
    LeadImportId id = new LeadImportId(ids.next());
    ColumnMapping mapping = remembered(sheet.header());
    insert(user, id, fileName.strip(), hash, sheet, mapping);
    sheet.lines().forEach(line -> insert(user, id, line));
    return id;
  }

  private void insert(
      PartnerUser user,
      LeadImportId id,
      String fileName,
      String hash,
      Sheet sheet,
      ColumnMapping mapping) {
    em.createNativeQuery(
            "insert into lead_import (id, partner_id, file_name, file_hash, read_as, state, header, mapping, author_id, acting_id, total, created_at)"
                + " values (?1, ?2, ?3, ?4, ?5, 'UPLOADED', cast(?6 as text[]), cast(?7 as jsonb), ?8, ?8, ?9, ?10)")
        .setParameter(1, id.value())
        .setParameter(2, user.firm().value())
        .setParameter(3, fileName)
        .setParameter(4, hash)
        .setParameter(5, sheet.readAs())
        .setParameter(6, TextArray.of(sheet.header()))
        .setParameter(7, mapping.json())
        .setParameter(8, user.person().value())
        .setParameter(9, sheet.lines().size())
        .setParameter(10, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private void insert(PartnerUser user, LeadImportId id, Sheet.Line line) {
    em.createNativeQuery(
            "insert into lead_import_row (partner_id, import_id, line, cells, outcome) values (?1, ?2, ?3, ?4, 'PENDING')")
        .setParameter(1, user.firm().value())
        .setParameter(2, id.value())
        .setParameter(3, line.number())
        .setParameter(4, Cells.json(line.cells()))
        .executeUpdate();
  }

  /** The newest of the firm's files. */
  public List<LeadImportView> list(Actor actor) {
    policy.mayRead(actor);
    return imports.newest(NEWEST);
  }

  public LeadImportView find(Actor actor, LeadImportId id) {
    policy.mayRead(actor);
    return imports.get(id);
  }

  /** Rows with one of these outcomes, at most {@link #MOST_SHOWN}, in the order of the file. */
  public List<ImportedRow> rows(Actor actor, LeadImportId id, List<RowOutcome> outcomes) {
    policy.mayRead(actor);
    return imports.rows(imports.get(id).id(), outcomes, MOST_SHOWN);
  }

  /** Rows with one of these outcomes, all of them, in the order of the file. */
  public List<ImportedRow> outcomes(Actor actor, LeadImportId id, List<RowOutcome> outcomes) {
    policy.mayRead(actor);
    return imports.rows(imports.get(id).id(), outcomes, LIMITS.rows());
  }

  /** All rows that were refused, for the file that goes back. */
  public List<ImportedRow> failed(Actor actor, LeadImportId id) {
    policy.mayRead(actor);
    return imports.rows(imports.get(id).id(), List.of(RowOutcome.FAILED), LIMITS.rows());
  }

  /**
   * Says what the columns are and has every row tried.
   *
   * @param drafts whether rows become drafts instead of being handed in
   */
  public void check(
      Actor actor, LeadImportId id, long version, ColumnMapping mapping, boolean drafts) {
    LeadImportView view = mine(actor, id, version);
    LeadImportState next = view.state().to(LeadImportState.CHECKING);
    check(mapping, view.header().size());
    oneAtATime(policy.mayImport(actor).firm(), id);
    em.createNativeQuery(
            "update lead_import set mapping = cast(?2 as jsonb), drafts = ?3, acting_id = ?4 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, mapping.json())
        .setParameter(3, drafts)
        .setParameter(4, actor.person().value())
        .executeUpdate();
    remember(policy.mayImport(actor), view.header(), mapping);
    imports.turn(
        id, RowOutcome.PENDING, List.of(RowOutcome.OK, RowOutcome.SAME, RowOutcome.FAILED));
    imports.state(id, next, Optional.empty());
  }

  /** Has the rows taken that nothing stood against when they were tried. */
  public void start(Actor actor, LeadImportId id, long version) {
    LeadImportView view = mine(actor, id, version);
    LeadImportState next = view.state().to(LeadImportState.RUNNING);
    oneAtATime(policy.mayImport(actor).firm(), id);
    act(actor, id);
    imports.turn(id, RowOutcome.PENDING, List.of(RowOutcome.OK));
    imports.state(id, next, Optional.empty());
  }

  /** Takes back what was not decided on yet; the rows say what stayed. */
  public void undo(Actor actor, LeadImportId id, long version) {
    LeadImportView view = mine(actor, id, version);
    LeadImportState next = view.state().to(LeadImportState.UNDOING);
    if (view.undoUntil().filter(until -> clock.instant().isBefore(until)).isEmpty()) {
      throw new Refusal.Conflict("undo_too_late", "It could be undone until " + view.undoUntil());
    }
    oneAtATime(policy.mayImport(actor).firm(), id);
    act(actor, id);
    imports.state(id, next, Optional.empty());
  }

  /** Throws a file away of which nothing came yet. */
  public void discard(Actor actor, LeadImportId id, long version) {
    LeadImportView view = mine(actor, id, version);
    if (!view.state().discardable()) {
      throw new Refusal.Conflict("transition_not_allowed", "Rows of it are being taken");
    }
    em.createNativeQuery("delete from lead_import where id = ?1")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  private LeadImportView mine(Actor actor, LeadImportId id, long version) {
    policy.mayImport(actor); // before anything is read: the company has no business here
    LeadImportView view = imports.get(id);
    policy.mayChange(actor, view.author());
    Listing.query(em, "select version from lead_import where id = ?1 for update", id.value())
        .forEach(row -> Versions.check(version, row.number(0)));
    return imports.get(id);
  }

  /** So that one firm does not keep the others waiting. */
  private void oneAtATime(PartnerId firm, LeadImportId id) {
    Listing.query(
        em,
        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)",
        "lead_import " + firm.value());
    boolean busy =
        !Listing.of(em, "select 1 from lead_import")
            .where("id <> ?", id.value())
            .where("state in ('CHECKING', 'RUNNING', 'UNDOING')")
            .rows()
            .isEmpty();
    if (busy) {
      throw new Refusal.Conflict("import_in_progress", "Another import of the firm is at work");
    }
  }

  private void act(Actor actor, LeadImportId id) {
    em.createNativeQuery("update lead_import set acting_id = ?2 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, actor.person().value())
        .executeUpdate();
  }

  private static void check(ColumnMapping mapping, int width) {
    Problems problems = new Problems();
    mapping
        .places()
        .forEach((column, at) -> {
          if (at < 0 || at >= width) {
            problems.add("column." + column, "mapping_column", "is no column of the file");
          }
        });
    if (!mapping.places().containsKey(ImportColumn.NAME)
        && !mapping.places().containsKey(ImportColumn.TAX_NUMBER)) {
      problems.add("column.NAME", "tax_id_or_name", "a tax id or a name names the customer");
    }
    if (mapping.places().values().stream().distinct().count() < mapping.places().size()) {
      problems.add("column.NAME", "twice", "one column cannot be two things");
    }
    problems.refuse();
  }

  private void remember(PartnerUser user, List<String> header, ColumnMapping mapping) {
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into lead_import_mapping (partner_id, headings, mapping, used_at) values (?1, ?2, cast(?3 as jsonb), ?4)"
                + " on conflict (partner_id, headings) do update set mapping = excluded.mapping, used_at = excluded.used_at")
        .setParameter(1, user.firm().value())
        .setParameter(2, headings(header))
        .setParameter(3, mapping.json())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** As the firm said the last time of a file with these headings; else a guess. */
  private ColumnMapping remembered(List<String> header) {
    return Listing.of(em, "select cast(mapping as text), headings from lead_import_mapping")
        .where("headings = ?", headings(header))
        .rows()
        .stream()
        .findFirst()
        .map(row -> ColumnMapping.of(row.text(0)))
        .filter(mapping -> mapping.places().values().stream().allMatch(at -> at < header.size()))
        .orElseGet(() -> ColumnMapping.guess(header));
  }

  private static String headings(List<String> header) {
    return Sha256.hex(String.join("\n", header).toLowerCase(Locale.ROOT));
  }
}
