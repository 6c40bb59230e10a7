package tandem.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for one table, kept until all are there and then written in one go. */
final class Batch {
  private static final int PARAMETERS = 6_000;

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

  /** Many rows a statement, hence few trips to the database. */
  void write(Connection connection) throws SQLException {
    int most = Math.max(1, PARAMETERS / columns.size());
    for (int from = 0; from < rows.size(); from += most) {
      List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + most));
      try (PreparedStatement insert = connection.prepareStatement(sql(some.size()))) {
        int parameter = 0;
        for (@Nullable Object[] row : some) {
          for (@Nullable Object value : row) {
            insert.setObject(++parameter, asSql(connection, value));
          }
        }
        insert.executeUpdate();
      }
    }
  }

  private String sql(int many) {
    String names =
        columns.stream().map(it -> it.split("::", -1)[0]).collect(Collectors.joining(", "));
    String row =
        columns.stream()
            .map(it -> it.contains("::") ? "?::" + it.split("::", -1)[1] : "?")
            .collect(Collectors.joining(", ", "(", ")"));
    return "insert into %s (%s) values %s"
        .formatted(table, names, String.join(", ", Collections.nCopies(many, row)));
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
