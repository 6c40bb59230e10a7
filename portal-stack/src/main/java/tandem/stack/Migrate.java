package tandem.stack;

import java.util.Map;

/**
 * Brings the tables of a database up to date: bin/migrate, and what docker/compose.yaml runs before
 * the portal. Running it again changes nothing.
 */
public final class Migrate {
  private Migrate() {}

  public static void main(String[] arguments) {
    try {
      int ran = Migrations.run(owner(System.getenv()));
      System.out.println("The tables are up to date; " + ran + " migrations ran.");
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static Database owner(Map<String, String> environment) {
    return new Database(
        needed(environment, "TANDEM_DB_URL"),
        environment.getOrDefault("TANDEM_DB_OWNER_USER", "tandem_owner"),
        needed(environment, "TANDEM_DB_OWNER_PASSWORD"));
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new StackException(name + " is not set; see docker/README.md.");
    }
    return value;
  }
}
