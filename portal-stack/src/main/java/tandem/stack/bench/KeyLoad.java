package tandem.stack.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
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
  private static final int AT_ONCE = 50_000;

  private final Connection connection;

  KeyLoad(Connection connection) {
    this.connection = connection;
  }

  /** Within the transaction of the load. */
  void run() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("create temporary table filed (customer_id uuid, keys bigint[]) on commit drop");
      String last = new UUID(0, 0).toString();
      while (!last.isEmpty()) {
        last = copy(sql, last);
      }
      sql.execute("alter table customer_key drop constraint customer_key_pkey");
      sql.execute("insert into customer_key select distinct unnest(keys), customer_id from filed");
      sql.execute("alter table customer_key add primary key (key, customer_id)");
      sql.execute(
          "update customer c set filed_keys = f.keys, filed_by = %d from filed f where f.customer_id = c.id"
              .formatted(IdentityKeys.RULES * 2 + 1));
    }
  }

  /** Reads some, then copies their keys in; answers the last of them, or nothing at the end. */
  private String copy(Statement sql, String after) throws SQLException {
    StringBuilder lines = new StringBuilder();
    String last = "";
    try (ResultSet rows =
        sql.executeQuery(
            "select id, name, tax_scheme, tax_number, country from customer where id > '%s' order by id limit %d"
                .formatted(after, AT_ONCE))) {
      while (rows.next()) {
        last = rows.getString(1);
        lines.append(last).append('\t').append(keys(rows)).append('\n');
      }
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy filed from stdin");
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
    return last;
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
            Optional.empty());
    return IdentityKeys.of(identity).filed().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
