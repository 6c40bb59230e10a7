package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

/** Many firms under one key: limits hold, and whom somebody works on is not lost among the idle. */
class CandidateSearchTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private static final AtomicLong KEYS = new AtomicLong(1_000_000);

  private final CandidateSearch search = new Beans(database.em()).get(CandidateSearch.class);
  private final FirmFixture firm = new FirmFixture(database);
  private long crowded;

  @BeforeEach
  void a_key_of_its_own() {
    crowded = KEYS.incrementAndGet();
  }

  @Test
  void of_thousands_of_one_name_those_are_found_on_whom_something_stands() throws SQLException {
    under(crowded, 2_000);
    lead(1_700, "APPROVED");
    lead(1_701, "SUBMITTED");
    lead(1_702, "REJECTED");
    deal(1_800, "PROPOSAL");
    deal(1_801, "WON");

    List<UUID> found = found(crowded);

    assertThat(found)
        .hasSize(CandidateSearch.MOST + 3)
        .contains(id(1_700), id(1_701), id(1_800))
        .doesNotContain(id(1_702), id(1_801));
  }

  @Test
  void no_more_than_the_limits_are_compared_however_many_are_busy() throws SQLException {
    under(crowded, CandidateSearch.MOST_UNDER_A_KEY + 200);
    for (int i = 1; i <= 30; i++) {
      lead(CandidateSearch.MOST_UNDER_A_KEY + i, "APPROVED");
    }

    assertThat(found(crowded)).hasSize(CandidateSearch.MOST + CandidateSearch.MOST_BUSY);
  }

  @Test
  void whoever_shares_a_rarer_key_comes_before_the_crowd() throws SQLException {
    long rare = KEYS.incrementAndGet();
    under(crowded, 500);
    database.asOwner(
        "insert into customer_key (key, customer_id) values (%d, '%s')".formatted(rare, id(299)));

    assertThat(found(crowded, rare)).hasSize(CandidateSearch.MOST).contains(id(299));
  }

  @Test
  void whose_lead_was_closed_counts_no_more_and_is_forgotten() throws SQLException {
    under(crowded, 500);
    lead(400, "APPROVED");
    deal(401, "PROPOSAL");
    lead(402, "APPROVED");
    database.asOwner(
        "update lead set stage = 'EXPIRED' where customer_id = '%s'".formatted(id(400)),
        "update deal set stage = 'WON' where customer_id = '%s'".formatted(id(401)));

    assertThat(found(crowded)).hasSize(CandidateSearch.MOST + 1).contains(id(402));

    IdleCustomers idle = new Beans(database.em()).get(IdleCustomers.class);
    for (Optional<UUID> last = Optional.of(new UUID(0, 0)); last.isPresent(); ) {
      UUID after = last.get();
      last = database.as(ROBOT, () -> idle.forget(ROBOT, after));
    }
    assertThat(busy(crowded)).containsExactly(id(402));
  }

  @Test
  void a_customer_whose_deal_is_open_again_is_busy_again() throws SQLException {
    under(crowded, 500);
    deal(400, "WON");
    assertThat(found(crowded)).doesNotContain(id(400));

    database.asOwner(
        "update deal set stage = 'PROPOSAL' where customer_id = '%s'".formatted(id(400)));

    assertThat(found(crowded)).contains(id(400));
  }

  @Test
  void who_is_filed_anew_while_a_lead_comes_is_found_under_the_new_keys() throws Exception {
    under(crowded, 3);
    long renewed = KEYS.incrementAndGet();
    try (Connection filing = database.superuser();
        Statement sql = filing.createStatement();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      filing.setAutoCommit(false);
      sql.execute("select file_customer('%s', '{%d}', 999, null)".formatted(id(2), renewed));
      Future<?> lead =
          other.submit(() -> {
            lead(2, "APPROVED");
            return null;
          });
      untilSomebodyWaits(sql);
      filing.commit();
      lead.get();
    }

    assertThat(busy(renewed)).containsExactly(id(2));
    assertThat(busy(crowded)).isEmpty();
  }

  private void untilSomebodyWaits(Statement sql) throws SQLException {
    boolean waits = false;
    while (!waits) {
      try (ResultSet row =
          sql.executeQuery(
              "select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid)))")) {
        row.next();
        waits = row.getBoolean(1);
      }
    }
  }

  @Test
  void nobody_is_a_candidate_for_itself() throws SQLException {
    under(crowded, 3);

    assertThat(
            database.as(ROBOT, () -> search.of(id(2), keys(crowded))).stream()
                .map(KnownCustomer::id))
        .containsExactlyInAnyOrder(id(1), id(3));
  }

  private List<UUID> busy(long key) {
    return database
        .as(
            ROBOT,
            () ->
                Listing.query(
                    database.em(), "select customer_id from busy_customer_key where key = ?1", key))
        .stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  private List<UUID> found(Long... keys) {
    return database.as(ROBOT, () -> search.of(UUID.randomUUID(), keys(keys))).stream()
        .map(KnownCustomer::id)
        .toList();
  }

  private static IdentityKeys keys(Long... keys) {
    return new IdentityKeys(Set.of(keys), Set.of(keys), Set.of(keys));
  }

  private UUID id(long number) {
    return new UUID(crowded, number);
  }

  private void under(long key, int many) throws SQLException {
    String ids =
        "('%s' || lpad(to_hex(i), 12, '0'))::uuid".formatted(id(0).toString().substring(0, 24));
    database.asOwner(
        "insert into customer (id, name, name_key, country, created_at, filed_by, filed_keys) select %s, 'Gleich', 'crowd %d ' || i, 'DE', now(), 999, '{%d}' from generate_series(1, %d) i"
            .formatted(ids, key, key, many),
        "insert into customer_key (key, customer_id) select %d, %s from generate_series(1, %d) i"
            .formatted(key, ids, many));
  }

  private void lead(long customer, String stage) throws SQLException {
    database.asOwner(
        "insert into lead (id, partner_id, owner_id, owner_name, stage, customer_id, created_at, updated_at) values (gen_random_uuid(), '%s', '%s', 'S', '%s', '%s', now(), now())"
            .formatted(firm.firm.value(), firm.sellerId.value(), stage, id(customer)));
  }

  private void deal(long customer, String stage) throws SQLException {
    database.asOwner(
        "insert into deal (id, customer_id, stage, amount, currency, opened_at, stage_since, created_at, updated_at) values (gen_random_uuid(), '%s', '%s', 1, 'EUR', now(), now(), now(), now())"
            .formatted(id(customer), stage));
  }
}
