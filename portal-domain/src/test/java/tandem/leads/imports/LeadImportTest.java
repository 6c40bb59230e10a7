package tandem.leads.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.FirmFixture;
import tandem.access.PartnerUser;
import tandem.customers.CustomerEntry;
import tandem.leads.FlushingEvents;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadId;
import tandem.leads.LeadStage;
import tandem.leads.RegistryOfItsOwnSight;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Files of leads in a real database: tried, taken, gone on with after a crash, taken back. */
class LeadImportTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final String HEADER =
      "Customer,Country,Website,Product,Amount,Currency,Expected close,Need,Contact,Contact e-mail,Contact agreed,Your number\n";

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final String word = UUID.randomUUID().toString().substring(0, 8);
  private final UUID product = UUID.randomUUID();
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events))
          .with(CustomerEntry.class, new RegistryOfItsOwnSight(database));
  private final LeadImportDesk desk = beans.get(LeadImportDesk.class);
  private final LeadImportWork work =
      new WorkInTransactions(database, beans.get(LeadImportWork.class));
  private final LeadImportsAtWork files = beans.get(LeadImportsAtWork.class);

  @BeforeEach
  void a_product() throws SQLException {
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'Boat %s', 'Лодка %s', 1, 'EUR')"
            .formatted(product, word, word, word));
  }

  @Test
  void a_file_is_tried_without_a_trace_and_then_taken_row_by_row() {
    LeadImportId id = upload(row("a") + row("b") + row("c", "1,234") + row("a"));
    check(id, false);

    LeadImportView tried = find(id);
    assertThat(tried.state()).isEqualTo(LeadImportState.CHECKED);
    assertThat(tried.count(RowOutcome.OK)).isEqualTo(2);
    assertThat(codes(id)).containsExactly("decimal", "same_in_file");
    assertThat(leads()).isZero();
    assertThat(ours.published).noneMatch(LeadImportEnded.class::isInstance);

    start(id);

    LeadImportView done = find(id);
    assertThat(done.state()).isEqualTo(LeadImportState.DONE);
    assertThat(done.count(RowOutcome.CREATED)).isEqualTo(2);
    assertThat(done.count(RowOutcome.FAILED)).isEqualTo(2);
    assertThat(leads()).isEqualTo(2);
    assertThat(stage(id, 2)).isEqualTo(LeadStage.SUBMITTED);
  }

  @Test
  void the_same_file_is_the_same_import_and_the_same_rows_are_the_same_leads() {
    LeadImportId first = upload(row("a") + row("b"));
    check(first, false);
    start(first);

    assertThat(upload(row("a") + row("b"))).isEqualTo(first);
    LeadImportId more = upload(row("b") + row("new"));
    check(more, false);
    assertThat(find(more).count(RowOutcome.SAME)).isEqualTo(1);
    start(more);
    assertThat(find(more).count(RowOutcome.CREATED)).isEqualTo(1);
    assertThat(leads()).isEqualTo(3);
  }

  @Test
  void whoever_goes_on_after_a_crash_does_no_row_twice() {
    LeadImportId id = upload(row("a") + row("b") + row("c"));
    check(id, false);
    as(ours.owner, () -> desk.start(ours.owner, id, find(id).version()));
    List<Integer> lines = work.open(ours.owner, id, 10);
    work.take(ours.owner, id, lines.getFirst());
    work.take(ours.owner, id, lines.getFirst());
    assertThat(leads()).isEqualTo(1);

    rounds();

    assertThat(find(id).state()).isEqualTo(LeadImportState.DONE);
    assertThat(leads()).isEqualTo(3);
  }

  @Test
  void what_was_not_decided_is_taken_back_within_a_week_and_the_rest_stays() throws SQLException {
    LeadImportId id = upload(row("a") + row("b") + row("c"));
    check(id, false);
    start(id);
    decide(lead(id, 3));

    LeadImportId late = upload(row("d"));
    check(late, false);
    start(late);

    as(ours.owner, () -> desk.undo(ours.owner, id, find(id).version()));
    rounds();

    LeadImportView undone = find(id);
    assertThat(undone.state()).isEqualTo(LeadImportState.UNDONE);
    assertThat(undone.count(RowOutcome.WITHDRAWN)).isEqualTo(2);
    assertThat(undone.count(RowOutcome.KEPT)).isEqualTo(1);
    assertThat(stage(id, 2)).isEqualTo(LeadStage.WITHDRAWN);
    assertThat(upload(row("a") + row("b") + row("c"))).isNotEqualTo(id);

    now = now.plus(LeadImports.UNDO);
    refused(
        () -> as(ours.owner, () -> desk.undo(ours.owner, late, find(late).version())),
        "undo_too_late");
  }

  @Test
  void a_row_may_name_several_products_with_as_many_quantities() throws SQLException {
    String other = word + "-2";
    database.asOwner(
        "insert into product (id, code, category, name_en, name_ru, price, currency) values ('%s', '%s', 'BOATS', 'B %s', 'Л %s', 1, 'EUR')"
            .formatted(UUID.randomUUID(), other, other, other));
    LeadImportId id =
        uploadWith(
            "Customer,Product,Quantity\n",
            "A,%1$s; %2$s,3; 7\nB,%1$s;%2$s,3\nC,%1$s;none,\nD,%1$s;%2$s,\n"
                .formatted(word, other));
    check(id, true);
    start(id);

    assertThat(codes(id)).containsExactly("quantities", "unknown_product");
    assertThat(quantities(lead(id, 2))).containsExactly(3, 7);
    assertThat(quantities(lead(id, 5))).containsExactly(1, 1);
  }

  private List<Integer> quantities(LeadId lead) {
    return database
        .as(ours.owner, () -> beans.get(LeadDesk.class).find(ours.owner, lead))
        .facts()
        .lines()
        .stream()
        .map(LeadFacts.Line::quantity)
        .toList();
  }

  @Test
  void rows_of_two_files_that_were_tried_at_once_make_one_lead() {
    LeadImportId first = upload(row("a"));
    check(first, true);
    LeadImportId second = upload(row("a") + row("b"));
    check(second, true);

    start(first);
    start(second);

    assertThat(find(second).count(RowOutcome.SAME)).isEqualTo(1);
    assertThat(lead(second, 2)).isEqualTo(lead(first, 2));
    assertThat(leads()).isEqualTo(2);
  }

  @Test
  void a_draft_that_somebody_worked_on_since_stays_when_its_file_is_undone() throws SQLException {
    LeadImportId id = upload(row("a") + row("b"));
    check(id, true);
    start(id);
    database.asOwner(
        "update lead set need = 'Twelve pumps', version = version + 1 where id = '%s'"
            .formatted(lead(id, 2).value()));

    as(ours.owner, () -> desk.undo(ours.owner, id, find(id).version()));
    rounds();

    assertThat(rows(id, RowOutcome.KEPT))
        .singleElement()
        .satisfies(row ->
            assertThat(row.problems())
                .extracting(Refusal.Problem::code)
                .containsExactly("worked_on"));
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void a_file_waits_while_its_firm_rests_and_goes_on_afterwards_but_not_for_ever()
      throws SQLException {
    LeadImportId id = upload(row("a"));
    check(id, false);
    as(ours.owner, () -> desk.start(ours.owner, id, find(id).version()));
    firm("SUSPENDED");
    rounds();
    assertThat(find(id).state()).isEqualTo(LeadImportState.RUNNING);
    firm("ACTIVE");
    rounds();
    assertThat(find(id).state()).isEqualTo(LeadImportState.DONE);
    assertThat(leads()).isEqualTo(1);

    LeadImportId other = upload(row("b"));
    check(other, false);
    as(ours.owner, () -> desk.start(ours.owner, other, find(other).version()));
    firm("SUSPENDED");
    rounds();
    now = now.plus(Duration.ofDays(7));
    rounds();
    firm("ACTIVE");
    assertThat(find(other).state()).isEqualTo(LeadImportState.DONE);
    assertThat(codes(other)).containsExactly("author_gone");
  }

  private void firm(String status) throws SQLException {
    database.asOwner(
        "update partner set status = '%s' where id = '%s'".formatted(status, ours.firm.value()));
  }

  @Test
  void drafts_may_lack_what_a_lead_needs_and_are_thrown_away_again() {
    LeadImportId id = upload("Only a name " + word + ",,,,,,,,,,,\n");
    check(id, false);
    assertThat(codes(id)).contains("required", "consent_required");
    check(id, true);
    assertThat(find(id).count(RowOutcome.OK)).isEqualTo(1);
    start(id);
    assertThat(stage(id, 2)).isEqualTo(LeadStage.DRAFT);

    as(ours.owner, () -> desk.undo(ours.owner, id, find(id).version()));
    rounds();
    assertThat(leads()).isZero();
    assertThat(find(id).count(RowOutcome.WITHDRAWN)).isEqualTo(1);
  }

  @Test
  void wrong_rows_say_what_is_wrong_and_nothing_is_lost() throws SQLException {
    database.asOwner(
        "insert into programme (id, code, name_en, name_ru, created_at) values ('%s', 'shut-%s', 'Shut %s', 'Закрыта %s', now())"
            .formatted(UUID.randomUUID(), word, word, word));
    LeadImportId id =
        uploadWith(
            HEADER.strip() + ",Programme\n",
            fields("past", "100", "2020-01-01", "EUR", "")
                + fields("=1+1", "100", "2027-06-01", "EUR", "")
                + fields("xau", "100", "2027-06-01", "QQQ", "")
                + fields("shut", "100", "2027-06-01", "EUR", "shut-" + word)
                + fields("🚀 مرحبا " + word, "100", "2027-06-01", "EUR", ""));
    check(id, false);

    assertThat(rows(id, RowOutcome.FAILED))
        .extracting(row -> row.line() + " " + row.problems().getFirst().code())
        .containsExactly("2 in_the_past", "3 formula", "4 currency", "5 programme_closed");
    assertThat(find(id).count(RowOutcome.OK)).isEqualTo(1);
    assertThat(rows(id, RowOutcome.FAILED).getFirst().cells()).contains("2020-01-01");
  }

  @Test
  void how_columns_are_read_is_remembered_for_the_firm_alone() {
    String odd = "wer;wo;netz;was\n";
    LeadImportId first = uploadWith(odd, "A " + word + ";DE;a.example;" + word + "\n");
    assertThat(find(first).mapping().places()).isEmpty();
    ColumnMapping said =
        new ColumnMapping(
            Map.of(
                ImportColumn.NAME, 0,
                ImportColumn.COUNTRY, 1,
                ImportColumn.WEBSITE, 2,
                ImportColumn.PRODUCT, 3));
    as(ours.owner, () -> desk.check(ours.owner, first, find(first).version(), said, true));
    rounds();

    LeadImportId second = uploadWith(odd, "B " + word + ";DE;b.example;" + word + "\n");
    assertThat(find(second).mapping()).isEqualTo(said);
    LeadImportId foreign =
        database.as(
            theirs.owner,
            () ->
                desk.upload(
                    theirs.owner,
                    "x.csv",
                    (odd + "B;DE;b.example;x\n").getBytes(StandardCharsets.UTF_8)));
    assertThat(database.as(theirs.owner, () -> desk.find(theirs.owner, foreign)).mapping().places())
        .isEmpty();
  }

  @Test
  void nobody_else_reaches_a_firms_file_and_sellers_bring_none() {
    LeadImportId id = upload(row("a"));

    refused(() -> as(theirs.owner, () -> desk.find(theirs.owner, id)), "not_found");
    refused(() -> as(ours.seller, () -> desk.find(ours.seller, id)), "role_required");
    refused(
        () -> as(ours.seller, () -> desk.upload(ours.seller, "x.csv", new byte[] {1})),
        "role_required");
    refused(
        () -> as(ours.owner, () -> desk.start(ours.owner, id, find(id).version())),
        "transition_not_allowed");
    refused(() -> as(ours.owner, () -> desk.discard(ours.owner, id, 77)), "version_mismatch");
  }

  @Test
  void rows_of_somebody_who_may_not_any_more_are_refused_and_the_file_ends() throws SQLException {
    LeadImportId id = upload(row("a"));
    check(id, false);
    as(ours.owner, () -> desk.start(ours.owner, id, find(id).version()));
    database.asOwner(
        "update person set roles = '{partner_seller}' where id = '%s'"
            .formatted(ours.ownerId.value()));
    rounds();

    assertThat(find(id).state()).isEqualTo(LeadImportState.DONE);
    assertThat(codes(id)).containsExactly("author_gone");
    assertThat(leads()).isZero();
  }

  @Test
  void a_row_that_breaks_stays_and_a_file_that_breaks_loses_its_turn_and_ends_no_round() {
    LeadImportId first = upload(row("a") + row("b"));
    check(first, false);
    start(first);
    as(ours.owner, () -> desk.undo(ours.owner, first, find(first).version()));

    rounds(new Breaking(first, true));
    assertThat(find(first).state()).isEqualTo(LeadImportState.UNDOING);

    rounds(new Breaking(first, false));
    assertThat(find(first).state()).isEqualTo(LeadImportState.UNDONE);
    assertThat(find(first).count(RowOutcome.WITHDRAWN)).isEqualTo(1);
    assertThat(rows(first, RowOutcome.KEPT).getFirst().problems())
        .extracting(Refusal.Problem::code)
        .containsExactly("internal_error");
  }

  /** A file cannot be opened, or its line 3 cannot be undone. */
  private final class Breaking extends WorkInTransactions {
    private final LeadImportId file;
    private final boolean whole;

    Breaking(LeadImportId file, boolean whole) {
      super(database, beans.get(LeadImportWork.class));
      this.file = file;
      this.whole = whole;
    }

    @Override
    void undo(Actor actor, LeadImportId id, int line) {
      if (id.equals(file) && line == 3) {
        throw new IllegalStateException("broken for the test");
      }
      super.undo(actor, id, line);
    }

    @Override
    LeadImportState state(Actor actor, LeadImportId id) {
      if (whole && id.equals(file)) {
        throw new IllegalStateException("broken for the test");
      }
      return super.state(actor, id);
    }
  }

  private void rounds() {
    rounds(work);
  }

  /** What the job does every second, with this test's own files only. */
  private void rounds(LeadImportWork work) {
    new Beans(database.em())
        .with(LeadImportWork.class, work)
        .with(LeadImportsAtWork.class, new OurFiles())
        .get(LeadImportRounds.class)
        .run();
  }

  /** Other tests may leave files at work. */
  private final class OurFiles extends LeadImportsAtWork {
    @Override
    List<AtWork> all(Caller robot) {
      return database.as(robot, () -> files.all(robot)).stream()
          .filter(file -> isOurs(file.id()))
          .toList();
    }

    @Override
    void giveUp(Caller robot, LeadImportId id) {
      database.as(robot, () -> files.giveUp(robot, id));
    }
  }

  private boolean isOurs(LeadImportId id) {
    return database.as(ours.owner, () -> desk.list(ours.owner)).stream()
        .anyMatch(file -> file.id().equals(id));
  }

  private LeadImportId upload(String rows) {
    return uploadWith(HEADER, rows);
  }

  private LeadImportId uploadWith(String header, String rows) {
    return database.as(
        ours.owner,
        () ->
            desk.upload(ours.owner, "leads.csv", (header + rows).getBytes(StandardCharsets.UTF_8)));
  }

  private void check(LeadImportId id, boolean drafts) {
    LeadImportView file = find(id);
    as(ours.owner, () -> desk.check(ours.owner, id, file.version(), file.mapping(), drafts));
    rounds();
  }

  private void start(LeadImportId id) {
    as(ours.owner, () -> desk.start(ours.owner, id, find(id).version()));
    rounds();
  }

  /** Also within a transaction that is open. */
  private LeadImportView find(LeadImportId id) {
    return database.em().getTransaction().isActive()
        ? desk.find(ours.owner, id)
        : database.as(ours.owner, () -> desk.find(ours.owner, id));
  }

  private List<ImportedRow> rows(LeadImportId id, RowOutcome outcome) {
    return database.as(ours.owner, () -> desk.rows(ours.owner, id, List.of(outcome)));
  }

  private List<String> codes(LeadImportId id) {
    return rows(id, RowOutcome.FAILED).stream()
        .flatMap(row -> row.problems().stream())
        .map(Refusal.Problem::code)
        .toList();
  }

  private LeadId lead(LeadImportId id, int line) {
    return database
        .as(ours.owner, () -> desk.rows(ours.owner, id, List.of(RowOutcome.values())))
        .stream()
        .filter(row -> row.line() == line)
        .findFirst()
        .flatMap(ImportedRow::lead)
        .orElseThrow();
  }

  private LeadStage stage(LeadImportId id, int line) {
    LeadId lead = lead(id, line);
    return database
        .as(ours.owner, () -> beans.get(LeadDesk.class).find(ours.owner, lead))
        .facts()
        .stage();
  }

  private long leads() {
    return database.as(
        ours.owner,
        () ->
            ((Number)
                    database.em().createNativeQuery("select count(*) from lead").getSingleResult())
                .longValue());
  }

  private void decide(LeadId lead) throws SQLException {
    database.asOwner(
        "update lead set stage = 'REJECTED', decided_at = now(), reason_code = 'OTHER' where id = '%s'"
            .formatted(lead.value()));
  }

  private String row(String name) {
    return row(name, "100.00");
  }

  private String row(String name, String amount) {
    return fields(name, amount, "2027-06-01", "EUR", "").replaceFirst(",\n$", "\n");
  }

  /** With a cell for a programme at the end. */
  private String fields(
      String name, String amount, String close, String currency, String programme) {
    return "\"%s\",Germany,%s-%s.example,%s,\"%s\",%s,%s,Twelve pumps for a new berth,Anna,anna@x.example,yes,,%s\n"
        .formatted(
            name.startsWith("=") ? name : name + " " + word,
            name.replaceAll("[^a-z]", "z"),
            word,
            word,
            amount,
            currency,
            close,
            programme);
  }

  private void as(PartnerUser user, Runnable work) {
    database.as(user, work);
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
