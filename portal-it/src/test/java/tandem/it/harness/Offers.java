package tandem.it.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import tandem.platform.PublicId;

/** Moves the clocks of offers: nobody waits for days in a test. */
public final class Offers {
  private Offers() {}

  /** The first ends so many milliseconds from now, each further one a step later. */
  public static void endInMillis(List<String> offers, int first, int step) {
    Portal portal = Portal.here();
    try (Connection connection =
            DriverManager.getConnection(
                portal.variable("TANDEM_DB_URL"),
                portal.variable("TANDEM_DB_USER"),
                portal.variable("TANDEM_DB_PASSWORD"));
        Statement role = connection.createStatement();
        PreparedStatement move =
            connection.prepareStatement(
                "update lead_offer set due_at = clock_timestamp() + make_interval(secs => ?) where id = ?")) {
      connection.setAutoCommit(false);
      role.execute("set local role tandem_worker");
      for (int i = 0; i < offers.size(); i++) {
        move.setDouble(1, (first + i * step) / 1000.0);
        move.setObject(2, uuid(offers.get(i)));
        move.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static UUID uuid(String offer) {
    return PublicId.parse("offer", offer).orElseThrow();
  }
}
