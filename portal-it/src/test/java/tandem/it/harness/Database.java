package tandem.it.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A connection of one login role with one transaction, rolled back at the end: whatever a test
 * writes is gone afterwards, unless it is told to {@link #keep}.
 */
public final class Database implements AutoCloseable {
  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** As the applications log in: no rights until a role is taken. */
  public static Database application() {
    return open("TANDEM_DB_USER", "TANDEM_DB_PASSWORD");
  }

  /** As migrations log in: owns the tables. */
  public static Database owner() {
    return open("TANDEM_DB_OWNER_USER", "TANDEM_DB_OWNER_PASSWORD");
  }

  private static Database open(String user, String password) {
    Portal portal = Portal.here();
    try {
      Connection connection =
          DriverManager.getConnection(
              portal.variable("TANDEM_DB_URL"), portal.variable(user), portal.variable(password));
      connection.setAutoCommit(false);
      return new Database(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refuses " + portal.variable(user), e);
    }
  }

  /** Takes a role for the rest of the transaction, as a use case does. */
  public Database as(String role, Optional<UUID> partner) {
    run(
        "select set_config('role', ?, true), set_config('tandem.partner', ?, true)",
        role,
        partner.map(UUID::toString).orElse(""));
    return this;
  }

  public Database asPartner(UUID partner) {
    return as("tandem_partner", Optional.of(partner));
  }

  public Database asCompany() {
    return as("tandem_company", Optional.empty());
  }

  /** Somebody of the company with a narrower scope than all, before they reach anything. */
  public Database asScoped(UUID person) {
    as("tandem_scoped", Optional.empty());
    run("select set_config('tandem.person', ?, true)", person.toString());
    run(
        "select set_config('tandem.reach', cast(array(select firms_within_reach(current_person())) as text), true)");
    return this;
  }

  public Database asWorker() {
    return as("tandem_worker", Optional.empty());
  }

  /** First columns of all rows, as text. */
  public List<String> list(String sql, Object... values) {
    return rows(sql, values).stream().map(row -> row.get(0)).toList();
  }

  public List<List<String>> rows(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<List<String>> rows = new ArrayList<>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  public String one(String sql, Object... values) {
    return list(sql, values).getFirst();
  }

  public long count(String sql, Object... values) {
    return Long.parseLong(one(sql, values));
  }

  /** Runs one statement; answers how many rows it touched, -1 for a query. */
  public int run(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.execute() ? -1 : statement.getUpdateCount();
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  /** Tries a statement and takes back what it did; answers what the database said. */
  public Verdict attempt(String sql, Object... values) {
    run("savepoint attempt");
    try {
      return new Verdict(run(sql, values), "", "");
    } catch (Refused refused) {
      return new Verdict(0, refused.state(), refused.getMessage());
    } finally {
      run("rollback to savepoint attempt");
    }
  }

  /** For what the running product is to see: a clock that is moved, a firm that is prepared. */
  public void keep() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  @Override
  public void close() {
    try (Connection ended = connection) {
      ended.rollback();
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** What became of a statement: rows touched, or the SQLSTATE and message of the refusal. */
  public record Verdict(int rows, String state, String message) {
    private static final String NO_RIGHT = "42501";

    /** Refused for want of a right, by a grant, by row security or by a guard of ours. */
    public boolean forbidden() {
      return state.equals(NO_RIGHT);
    }

    public boolean touchedNothing() {
      return forbidden() || (state.isEmpty() && rows == 0);
    }
  }

  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String state;

    Refused(SQLException cause) {
      super(cause.getMessage(), cause);
      this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public String state() {
      return state;
    }
  }
}
