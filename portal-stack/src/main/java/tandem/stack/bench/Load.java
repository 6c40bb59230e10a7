package tandem.stack.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.platform.PublicId;
import tandem.stack.Database;

/** Fills the database with a large installation, set by set. */
final class Load {
  private static final int SAMPLE = 2000;

  private final Database superuser;
  private final Size size;

  /** How large; a smaller one is good for a quick look. */
  record Size(int customers, int firms, int deals) {}

  Load(Database superuser, Size size) {
    this.superuser = superuser;
    this.size = size;
  }

  void run() throws SQLException, IOException {
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("set local bench.customers = '%d'".formatted(size.customers()));
      sql.execute("set local bench.firms = '%d'".formatted(size.firms()));
      sql.execute("set local bench.deals = '%d'".formatted(size.deals()));
      sql.execute(resource("load.sql"));
      new KeyLoad(connection).run();
      connection.commit();
      connection.setAutoCommit(true);
      sql.execute("vacuum analyze");
      sql.execute("checkpoint");
    }
  }

  /**
   * Public ids of deals of the demo dealer for wrk to ask for; pgbench finds the same in the table
   * bench_sample.
   */
  void sampleDeals(Path file) throws SQLException, IOException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(resource("sample.sql"));
      try (ResultSet rows =
          sql.executeQuery("select id from bench_sample order by n limit " + SAMPLE)) {
        while (rows.next()) {
          ids.add(PublicId.format("deal", rows.getObject(1, UUID.class)));
        }
      }
    }
    Files.write(file, ids);
  }

  /** A product that can be sold, for the leads that are registered. */
  String product() throws SQLException {
    try (Connection connection = superuser.connect();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery("select id from product where active order by code limit 1")) {
      row.next();
      return PublicId.format("prd", row.getObject(1, UUID.class));
    }
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = Load.class.getResourceAsStream("/bench/" + name)) {
      if (stream == null) {
        throw new IOException("bench/" + name + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
