package tandem.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One way into a PostgreSQL database: address, login and password. */
public record Database(String url, String user, String password) {

  public Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "tandem-stack");
    login.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(url, login);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
