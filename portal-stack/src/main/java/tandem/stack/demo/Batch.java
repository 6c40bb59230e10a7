package tandem.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for one table, kept until all are there and then written in one go. */
final class Batch {
  private static final int AT_ONCE = 500;

  private final String table;
  private final List<String> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /** Columns are named in the order of the values; {@code name::type} casts a text. */
  Batch(String table, String columns) {
    this.table = table;
    this.columns = Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
  }

  void add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s takes %d values, not %d".formatted(table, columns.size(), values.length));
    }
    rows.add(values);
  }

  int size() {
    return rows.size();
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql())) {
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, asSql(connection, row[i]));
        }
        insert.addBatch();
        if (++waiting % AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private String sql() {
    String names =
        columns.stream().map(it -> it.split("::", -1)[0]).collect(Collectors.joining(", "));
    String marks =
        columns.stream()
            .map(it -> it.contains("::") ? "?::" + it.split("::", -1)[1] : "?")
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s)".formatted(table, names, marks);
  }

  private static @Nullable Object asSql(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Optional<?> maybe -> asSql(connection, maybe.orElse(null));
      case Collection<?> list -> connection.createArrayOf("text", list.toArray());
      default -> value;
    };
  }
}
