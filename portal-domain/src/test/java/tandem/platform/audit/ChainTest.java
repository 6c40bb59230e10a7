package tandem.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/**
 * What somebody can do to the trail who owns the whole database server, and that each of it is
 * named by its place. All of it in one transaction that is rolled back.
 */
class ChainTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final HeadKey KEY = HeadKey.of("the signing secret of a test ....");
  private static final Robot ROBOT = new Robot("test");

  private static TestDatabase database;
  private static AuditWriter writer;
  private Connection superuser;
  private int lane;
  private long last;

  @BeforeAll
  static void write() {
    database = TestDatabase.shared();
    Beans beans = new Beans(database.em());
    beans.with(java.time.Clock.class, java.time.Clock.fixed(NOON, java.time.ZoneOffset.UTC));
    writer = beans.get(AuditWriter.class);
    // each transaction has a connection, and so a lane, of its own: twelve in one lane are one
    // transaction
    database.as(
        ROBOT,
        () -> {
          for (int i = 0; i < 12; i++) {
            writer.write(entry(i));
          }
        });
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        NOON,
        new UUID(0, 0),
        "SYSTEM",
        "tëst, 3:x,",
        Optional.empty(),
        "chain.tested",
        "thing_" + number,
        "{\"n\": " + number + ", \"текст\": \"4:ab,\"}",
        Map.of(),
        AuditEntry.Outcome.DONE,
        true);
  }

  @BeforeEach
  void become_superuser() throws SQLException {
    superuser = database.superuser();
    superuser.setAutoCommit(false);
    run("set session_replication_role = replica");
    run("delete from audit_head");
    lane =
        (int)
            number("select lane from audit_link group by lane order by max(position) desc limit 1");
    last = number("select max(position) from audit_link where lane = " + lane);
    assertThat(last).isGreaterThanOrEqualTo(12);
  }

  @AfterEach
  void undo() throws SQLException {
    superuser.rollback();
    superuser.close();
  }

  @Test
  void as_it_was_written_it_holds_and_has_no_gaps() throws SQLException {
    Verification found = check(List.of());

    assertThat(found.findings()).isEmpty();
    assertThat(found.records()).isEqualTo(number("select count(*) from audit_record"));
    assertThat(found.unsealed()).isEqualTo(found.records());
    assertThat(
            number(
                "select count(*) from (select lane from audit_link group by lane having max(position) <> count(*)) gaps"))
        .isZero();
  }

  @Test
  void what_is_rolled_back_leaves_neither_record_nor_gap() throws SQLException {
    long before = number("select count(*) from audit_link");
    try {
      database.as(
          ROBOT,
          () -> {
            writer.write(entry(99));
            throw new IllegalStateException("changed my mind");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("changed my mind");
    }
    assertThat(number("select count(*) from audit_link")).isEqualTo(before);
    assertThat(check(List.of()).holds()).isTrue();
  }

  @Test
  void a_changed_byte_is_named() throws SQLException {
    for (String change :
        List.of(
            "details = '{\"n\": 7, \"текст\": \"4:ac,\"}'",
            "object_id = object_id || ' '",
            "at = at + interval '1 microsecond'",
            "shared = not shared",
            "personal = '{\"usr_1\": \"x\"}'",
            "request_id = ''",
            "client = null")) {
      run("savepoint whole");
      run("update audit_record set " + change + " where seq = " + seq(5));
      assertThat(check(List.of()).findings())
          .as(change)
          .containsExactly(new Finding(Finding.Kind.CHANGED, lane, 5, seq(5)));
      run("rollback to savepoint whole");
    }
  }

  @Test
  void a_deleted_record_is_named_with_and_without_its_link() throws SQLException {
    long seq = seq(5);
    run("delete from audit_record where seq = " + seq);
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.RECORD_DELETED, lane, 5, seq));

    run("delete from audit_link where seq = " + seq);
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.LINK_DELETED, lane, 5, 0));
  }

  @Test
  void two_reordered_records_are_named() throws SQLException {
    run(
        "update audit_link set position = -1 where lane = %d and position = 5".formatted(lane),
        true);
    run("update audit_link set position = 5 where lane = %d and position = 6".formatted(lane));
    run("update audit_link set position = 6 where lane = %d and position = -1".formatted(lane));

    assertThat(check(List.of()).findings())
        .extracting(Finding::kind, Finding::position)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.REORDERED, 5L),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.REORDERED, 6L),
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.REORDERED, 7L));
  }

  @Test
  void a_cut_end_shows_against_the_signed_head_wherever_it_is_kept() throws SQLException {
    StoredHead head = head(1, HeadStatement.ofNothing());
    cut(last - 2);
    assertThat(check(List.of()).findings()).as("nobody knows").isEmpty();

    assertThat(check(List.of(head)).findings())
        .containsExactly(
            new Finding(Finding.Kind.HEAD_MISSING, 0, 1, 0),
            new Finding(Finding.Kind.CUT, lane, last - 2, 0));
    keep(head);
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.CUT, lane, last - 2, 0));
  }

  @Test
  void a_chain_computed_anew_after_a_change_shows_against_the_head() throws SQLException {
    StoredHead head = head(1, HeadStatement.ofNothing());
    run("update audit_record set object_id = 'other' where seq = " + seq(last));
    run(
        "update audit_link l set hash = sha256(l.prev_hash || audit_canonical(r)) from audit_record r where r.seq = l.seq and l.seq = "
            + seq(last));
    assertThat(check(List.of()).holds()).as("whole in itself").isTrue();

    assertThat(check(List.of(head)).findings())
        .contains(new Finding(Finding.Kind.REWRITTEN, lane, last, seq(last)));
  }

  @Test
  void a_record_written_around_the_chain_is_named() throws SQLException {
    run(
        "insert into audit_record (at, actor_id, actor_side, action, object_id, details) values (now(), gen_random_uuid(), 'SYSTEM', 'x', 'x', '{}')");
    long seq = number("select max(seq) from audit_record");

    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.UNLINKED, 0, 0, seq));
  }

  @Test
  void heads_that_are_forged_or_missing_are_named() throws SQLException {
    StoredHead first = head(1, HeadStatement.ofNothing());
    StoredHead second = head(2, HeadStatement.fingerprint(first.statement()));
    StoredHead third = head(3, HeadStatement.fingerprint(second.statement()));
    keep(first);
    keep(third);
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.HEAD_MISSING, 0, 2, 0));

    StoredHead unsigned = new StoredHead(2, second.statement(), second.key(), new byte[64]);
    keep(unsigned);
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.HEAD_FORGED, 0, 2, 0));
    assertThat(check(List.of(first, second, third)).findings())
        .as("the file outside still vouches")
        .containsExactly(new Finding(Finding.Kind.HEAD_FORGED, 0, 2, 0));
  }

  @Test
  void a_part_is_checked_from_the_head_before_it() throws SQLException {
    StoredHead head = head(1, HeadStatement.ofNothing());
    keep(head);
    run("update audit_record set object_id = 'other' where seq = " + seq(2));

    Verification later =
        new ChainCheck(new JdbcChain(superuser), List.of(), trusted())
            .run(Optional.of(NOON.plusSeconds(60)), Optional.empty());
    assertThat(later.findings()).isEmpty();
    assertThat(later.records()).isZero();
    assertThat(check(List.of()).findings())
        .containsExactly(new Finding(Finding.Kind.CHANGED, lane, 2, seq(2)));
  }

  private Verification check(List<StoredHead> outside) {
    return new ChainCheck(new JdbcChain(superuser), outside, trusted())
        .run(Optional.empty(), Optional.empty());
  }

  private static Map<String, java.security.PublicKey> trusted() {
    return HeadSettings.trusted(KEY.publicKey(), "");
  }

  /** A head of what the lanes have come to now. */
  private StoredHead head(long number, String previous) throws SQLException {
    TreeMap<Integer, HeadStatement.Place> lanes = new TreeMap<>();
    try (Statement statement = superuser.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct on (lane) lane, position, hash from audit_link order by lane, position desc")) {
      while (rows.next()) {
        lanes.put(
            rows.getInt(1),
            new HeadStatement.Place(rows.getLong(2), HexFormat.of().formatHex(rows.getBytes(3))));
      }
    }
    String text = new HeadStatement(number, NOON, Optional.empty(), previous, lanes).text();
    return new StoredHead(number, text, HeadKey.name(KEY.publicKey()), KEY.sign(text));
  }

  private void keep(StoredHead head) throws SQLException {
    try (var insert =
        superuser.prepareStatement(
            "insert into audit_head (number, taken_at, statement, key_id, signature) values (?, now(), ?, ?, ?)")) {
      insert.setLong(1, head.number());
      insert.setString(2, head.statement());
      insert.setString(3, head.key());
      insert.setBytes(4, head.signature());
      insert.executeUpdate();
    }
  }

  private void cut(long from) throws SQLException {
    run(
        "delete from audit_record where seq in (select seq from audit_link where lane = %d and position >= %d)"
            .formatted(lane, from));
    run("delete from audit_link where lane = %d and position >= %d".formatted(lane, from));
  }

  private long seq(long position) throws SQLException {
    return number(
        "select seq from audit_link where lane = %d and position = %d".formatted(lane, position));
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /** With the check of positions off. */
  private void run(String sql, boolean ignored) throws SQLException {
    run("alter table audit_link drop constraint audit_link_position_check");
    run(sql);
  }
}
