package tandem.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.customers.matching.Bands;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.CustomerMatch;
import tandem.customers.matching.GeneratedNames;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/**
 * What people make of a name is found among many through the database, within the limits of {@link
 * CandidateSearch}, by a firm of that very name: of names that repeat, any will do. {@code
 * -Drecall.names=1000000} asks among a million and prints how long it took.
 */
class RecallTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Robot ROBOT = new Robot("test");
  private static final int NAMES = Integer.getInteger("recall.names", 20_000);
  private static final int ASKED = 500;
  private static final int AT_ONCE = 10_000;
  private static final long MARK = 0x7ec0_11ed_0000_7000L;

  private static final List<GeneratedNames.Name> asked = new ArrayList<>();

  private final CandidateSearch search = new Beans(database.em()).get(CandidateSearch.class);

  @BeforeAll
  static void many_names_are_filed() throws SQLException {
    GeneratedNames names = new GeneratedNames(42);
    try (Connection connection = database.superuser()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < NAMES; from += AT_ONCE) {
        load(connection, names, from, Math.min(NAMES, from + AT_ONCE));
        connection.commit();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze customer_key");
        connection.commit();
      }
    }
  }

  @AfterAll
  static void and_taken_away_again() throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      // nothing refers to them but their keys: without looking for it twenty thousand times
      statement.execute("set session_replication_role = replica");
      String range = " between '%s' and '%s'".formatted(new UUID(MARK, 0), new UUID(MARK, NAMES));
      statement.execute("delete from customer_key where customer_id" + range);
      statement.execute("delete from customer where id" + range);
    }
  }

  @Test
  void single_typing_errors_are_found() {
    assertThat(found("a typing error", GeneratedNames::mistyped)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void other_legal_forms_are_found() {
    assertThat(found("another form", GeneratedNames::withAnotherForm)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void other_orders_of_the_words_are_found() {
    assertThat(found("another order", GeneratedNames::reordered)).isGreaterThanOrEqualTo(0.95);
  }

  private double found(String what, BiFunction<GeneratedNames, GeneratedNames.Name, String> typed) {
    GeneratedNames hand = new GeneratedNames(7);
    List<Long> searching = new ArrayList<>();
    int found = 0;
    int shown = 0;
    for (GeneratedNames.Name name : asked) {
      CustomerIdentity wanted = CustomerIdentity.named(typed.apply(hand, name));
      IdentityKeys keys = IdentityKeys.of(wanted);
      long begin = System.nanoTime();
      List<KnownCustomer> candidates =
          database.as(ROBOT, () -> search.of(new UUID(0, 0), keys)).stream()
              .filter(known -> known.identity().name().name().contains(name.core()))
              .toList();
      searching.add(System.nanoTime() - begin);
      found += candidates.isEmpty() ? 0 : 1;
      shown += candidates.stream().anyMatch(known -> isShown(wanted, known)) ? 1 : 0;
    }
    searching.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%s among %d: of %d found %d, shown to a person %d; searched in %.1f ms (median), %.1f ms (p95)%n",
        what,
        NAMES,
        asked.size(),
        found,
        shown,
        searching.get(searching.size() / 2) / 1e6,
        searching.get(searching.size() * 95 / 100) / 1e6);
    assertThat((double) shown / asked.size()).as(what).isGreaterThanOrEqualTo(0.95);
    return (double) found / asked.size();
  }

  private static boolean isShown(CustomerIdentity wanted, KnownCustomer known) {
    return CustomerMatch.of(wanted, known.identity()).score() >= Bands.USUAL.review();
  }

  private static void load(Connection connection, GeneratedNames names, int from, int to)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    List<String> called = new ArrayList<>();
    List<String> ofKey = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    for (int i = from; i < to; i++) {
      GeneratedNames.Name name = names.next();
      if (i % Math.max(1, NAMES / ASKED) == 0) {
        asked.add(name);
      }
      String id = new UUID(MARK, i).toString();
      ids.add(id);
      called.add(name.full());
      for (Long key : IdentityKeys.of(CustomerIdentity.named(name.full())).filed()) {
        ofKey.add(id);
        keys.add(key);
      }
    }
    insert(
        connection,
        "insert into customer (id, name, name_key, country, created_at, filed_by) select cast(x.id as uuid), x.name, x.id, 'DE', now(), 999 from unnest(?, ?) x (id, name)",
        "text",
        ids,
        called);
    insert(
        connection,
        "insert into customer_key (customer_id, key) select cast(x.id as uuid), x.key from unnest(?, ?) x (id, key)",
        "bigint",
        ofKey,
        keys);
  }

  private static void insert(
      Connection connection, String sql, String type, List<String> ids, List<?> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      statement.setArray(2, connection.createArrayOf(type, values.toArray()));
      statement.executeUpdate();
    }
  }
}
