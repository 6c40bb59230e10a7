package tandem.leads.imports;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Files of leads and their rows, as far as the running transaction sees them. */
@ApplicationScoped
class LeadImports {
  static final Duration UNDO = Duration.ofDays(7);
  private static final String COLUMNS =
      "select i.id, i.version, i.file_name, i.read_as, i.state, i.header, cast(i.mapping as text), i.drafts, i.author_id,"
          + " (select name from person p where p.id = i.author_id), i.total, i.created_at, i.done_at from lead_import i";

  @PersistenceContext EntityManager em;

  LeadImportView get(LeadImportId id) {
    return Listing.of(em, COLUMNS).where("i.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(this::view)
        .orElseThrow(() -> new Refusal.NotFound(LeadImportId.PREFIX));
  }

  List<LeadImportView> newest(int most) {
    return Listing.of(em, COLUMNS).orderedBy("i.created_at desc, i.id desc limit " + most).stream()
        .map(this::view)
        .toList();
  }

  Optional<LeadImportId> ofFile(String hash) {
    return Listing.of(em, "select id from lead_import")
        .where("file_hash = ?", hash)
        .where("state <> 'UNDONE'")
        .rows()
        .stream()
        .findFirst()
        .map(row -> new LeadImportId(row.uuid(0)));
  }

  private LeadImportView view(Row row) {
    LeadImportId id = new LeadImportId(row.uuid(0));
    return new LeadImportView(
        id,
        row.number(1),
        row.text(2),
        row.text(3),
        LeadImportState.valueOf(row.text(4)),
        row.texts(5),
        ColumnMapping.of(row.text(6)),
        row.flag(7),
        new PersonId(row.uuid(8)),
        row.maybeText(9).orElse(""),
        row.integer(10),
        outcomes(id),
        row.instant(11),
        row.maybeInstant(12).map(done -> done.plus(UNDO)));
  }

  private Map<RowOutcome, Integer> outcomes(LeadImportId id) {
    Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
    Listing.of(em, "select outcome, count(*) from lead_import_row")
        .where("import_id = ?", id.value())
        .grouped("outcome")
        .forEach(row -> counts.put(RowOutcome.valueOf(row.text(0)), row.integer(1)));
    return counts;
  }

  /** Of these outcomes, in the order of the file. */
  List<ImportedRow> rows(LeadImportId id, List<RowOutcome> wanted, int most) {
    return Listing.of(
            em,
            "select line, cells, outcome, lead_id, cast(problems as text), lead_version from lead_import_row")
        .where("import_id = ?", id.value())
        .whereIn("outcome", wanted.stream().map(Enum::name).toList())
        .orderedBy("line limit " + most)
        .stream()
        .map(LeadImports::imported)
        .toList();
  }

  /** The row, held until the transaction ends; nothing if it is done, or in somebody's hands. */
  Optional<ImportedRow> hold(LeadImportId id, int line, RowOutcome open) {
    return Listing.of(
            em,
            "select line, cells, outcome, lead_id, cast(problems as text), lead_version from lead_import_row")
        .where("import_id = ?", id.value())
        .where("line = ?", line)
        .where("outcome = ?", open.name())
        .orderedBy("line for update skip locked")
        .stream()
        .findFirst()
        .map(LeadImports::imported);
  }

  private static ImportedRow imported(Row row) {
    return new ImportedRow(
        row.integer(0),
        Cells.of(row.text(1)),
        RowOutcome.valueOf(row.text(2)),
        row.maybeUuid(3).map(LeadId::new),
        row.maybeText(4).map(LeadImports::problems).orElse(List.of()),
        row.maybeText(5).map(Long::valueOf));
  }

  List<Integer> open(LeadImportId id, RowOutcome open, int most) {
    return Listing.of(em, "select line from lead_import_row")
        .where("import_id = ?", id.value())
        .where("outcome = ?", open.name())
        .orderedBy("line limit " + most)
        .stream()
        .map(row -> row.integer(0))
        .toList();
  }

  void mark(LeadImportId id, int line, RowOutcome outcome, List<Refusal.Problem> problems) {
    em.createNativeQuery(
            "update lead_import_row set outcome = ?3, problems = cast(nullif(?4, '') as jsonb) where import_id = ?1 and line = ?2")
        .setParameter(1, id.value())
        .setParameter(2, line)
        .setParameter(3, outcome.name())
        .setParameter(4, problems.isEmpty() ? "" : json(problems))
        .executeUpdate();
  }

  void mean(LeadImportId id, int line, String hash, Optional<String> subject) {
    em.createNativeQuery(
            "update lead_import_row set row_hash = ?3, subject = nullif(?4, '') where import_id = ?1 and line = ?2")
        .setParameter(1, id.value())
        .setParameter(2, line)
        .setParameter(3, hash)
        .setParameter(4, subject.orElse(""))
        .executeUpdate();
  }

  void link(LeadImportId id, int line, LeadId lead) {
    em.createNativeQuery(
            "update lead_import_row set lead_id = ?3 where import_id = ?1 and line = ?2")
        .setParameter(1, id.value())
        .setParameter(2, line)
        .setParameter(3, lead.value())
        .executeUpdate();
  }

  /** The row's own lead, as it is at this moment. */
  void made(LeadImportId id, int line, LeadId lead) {
    em.createNativeQuery(
            "update lead_import_row set lead_id = ?3, lead_version = (select version from lead where id = ?3)"
                + " where import_id = ?1 and line = ?2")
        .setParameter(1, id.value())
        .setParameter(2, line)
        .setParameter(3, lead.value())
        .executeUpdate();
  }

  /** What the same row of another file became. */
  Optional<LeadId> taken(LeadImportId id, String hash) {
    return Listing.of(em, "select lead_id from lead_import_row")
        .where("row_hash = ?", hash)
        .where("outcome = 'CREATED' and lead_id is not null")
        .where("import_id <> ?", id.value())
        .orderedBy("line limit 1")
        .stream()
        .findFirst()
        .map(row -> new LeadId(row.uuid(0)));
  }

  /** The line before this one that means the same customer and products. */
  Optional<Integer> twin(LeadImportId id, int line, String subject) {
    return Listing.of(em, "select line from lead_import_row")
        .where("import_id = ?", id.value())
        .where("subject = ?", subject)
        .where("line < ?", line)
        .where("outcome in ('OK', 'CREATED')")
        .orderedBy("line limit 1")
        .stream()
        .findFirst()
        .map(row -> row.integer(0));
  }

  Optional<ProductId> product(String named) {
    return Listing.of(em, "select id from product")
        .where("active")
        .where("? in (lower(code), lower(name_en), lower(name_ru))", lower(named))
        .orderedBy("code limit 1")
        .stream()
        .findFirst()
        .map(row -> new ProductId(row.uuid(0)));
  }

  Optional<ProgrammeId> programme(String named) {
    return Listing.of(em, "select id from programme")
        .where("? in (lower(code), lower(name_en), lower(name_ru))", lower(named))
        .orderedBy("code limit 1")
        .stream()
        .findFirst()
        .map(row -> new ProgrammeId(row.uuid(0)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  void state(LeadImportId id, LeadImportState state, Optional<Instant> done) {
    em.createNativeQuery(
            "update lead_import set state = ?2, done_at = coalesce(cast(nullif(?3, '') as timestamptz), done_at), version = version + 1 where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, state.name())
        .setParameter(3, done.map(Instant::toString).orElse(""))
        .executeUpdate();
  }

  /** Every row goes from one outcome to another; what was said about it is gone. */
  void turn(LeadImportId id, RowOutcome to, List<RowOutcome> from) {
    em.createNativeQuery(
            "update lead_import_row set outcome = ?2, problems = null, lead_id = null where import_id = ?1 and outcome = any (cast(?3 as text[]))")
        .setParameter(1, id.value())
        .setParameter(2, to.name())
        .setParameter(3, "{" + String.join(",", from.stream().map(Enum::name).toList()) + "}")
        .executeUpdate();
  }

  void forget(Instant before) {
    em.createNativeQuery("delete from lead_import where created_at < ?1")
        .setParameter(1, Timestamp.from(before))
        .executeUpdate();
  }

  private static String json(List<Refusal.Problem> problems) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    problems.forEach(problem ->
        array.add(
            JSON.createObjectBuilder()
                .add("field", problem.field())
                .add("code", problem.code())
                .add("message", problem.message())));
    return array.build().toString();
  }

  private static List<Refusal.Problem> problems(String json) {
    List<Refusal.Problem> problems = new ArrayList<>();
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      for (JsonObject each : reader.readArray().getValuesAs(JsonObject.class)) {
        problems.add(
            new Refusal.Problem(
                each.getString("field"), each.getString("code"), each.getString("message")));
      }
    }
    return problems;
  }
}
