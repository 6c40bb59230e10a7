package tandem.stack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.IdentityKeys;
import tandem.customers.names.NameReading;

/**
 * Files the customers of the large installation under their keys, as the product does one by one.
 * Likes of each other are not looked for: the names are made apart.
 */
final class KeyLoad {
  private static final int AT_ONCE = 20_000;

  private final Connection connection;

  KeyLoad(Connection connection) {
    this.connection = connection;
  }

  /**
   * Within the transaction of the load; the portal's own filing of the demo waits until it ends.
   */
  void run() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("lock table customer, customer_key in share row exclusive mode");
      sql.execute("create temporary table filed (customer_id uuid, keys bigint[]) on commit drop");
      String last = new UUID(0, 0).toString();
      while (!last.isEmpty()) {
        last = file(sql, last);
      }
      sql.execute("alter table customer_key drop constraint customer_key_pkey");
      sql.execute("insert into customer_key select distinct unnest(keys), customer_id from filed");
      sql.execute("alter table customer_key add primary key (key, customer_id)");
      sql.execute(
          "update customer c set filed_keys = f.keys, filed_by = %d from filed f where f.customer_id = c.id"
              .formatted(IdentityKeys.RULES * 2 + 1));
      sql.execute("select note_busy_customers()");
    }
  }

  /** Files some; answers the last of them, or nothing at the end. */
  private String file(Statement sql, String after) throws SQLException {
    List<String> ids = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "select id, name, tax_scheme, tax_number, country from customer where id > '%s' and filed_by is null order by id limit %d"
                .formatted(after, AT_ONCE))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
        keys.add(keys(rows));
      }
    }
    try (PreparedStatement filing =
        connection.prepareStatement(
            "insert into filed select cast(f.id as uuid), cast(f.keys as bigint[]) from unnest(?, ?) f (id, keys)")) {
      filing.setArray(1, connection.createArrayOf("text", ids.toArray()));
      filing.setArray(2, connection.createArrayOf("text", keys.toArray()));
      filing.executeUpdate();
    }
    return ids.isEmpty() ? "" : ids.getLast();
  }

  private static String keys(ResultSet row) throws SQLException {
    String scheme = row.getString(3);
    Optional<TaxId> taxId =
        scheme == null
            ? Optional.empty()
            : Optional.of(new TaxId(TaxScheme.valueOf(scheme), row.getString(4)));
    CustomerIdentity identity =
        new CustomerIdentity(
            NameReading.of(row.getString(2)),
            taxId,
            Optional.of(row.getString(5)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty());
    return IdentityKeys.of(identity).filed().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
