package tandem.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chain over a plain connection, for the command that runs without the applications. */
public final class JdbcChain implements ChainSource {
  private static final int BEFORE_FIELDS = 6;

  private final Connection connection;

  public JdbcChain(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<StoredHead> heads() {
    return query(
        HEADS,
        row -> new StoredHead(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)));
  }

  @Override
  public List<Link> links(int lane, long after, int most) {
    return query(
        LINKS + " where l.lane = ? and l.position > ? order by l.position limit ?",
        JdbcChain::link,
        lane,
        after,
        most);
  }

  @Override
  public List<Long> unlinked(int most) {
    return query(UNLINKED + most, row -> row.getLong(1));
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reading<T> reading, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reading.read(rows));
        }
        return found;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The audit trail cannot be read", failure);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    List<@Nullable String> fields = new ArrayList<>();
    if (!row.getBoolean(BEFORE_FIELDS)) {
      for (int i = 1; i <= Canonical.FIELDS; i++) {
        fields.add(row.getString(BEFORE_FIELDS + i));
      }
    }
    return new Link(
        row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4), row.getBytes(5), fields);
  }
}
