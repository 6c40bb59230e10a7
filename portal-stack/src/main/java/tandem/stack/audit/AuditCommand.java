package tandem.stack.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.platform.audit.ChainCheck;
import tandem.platform.audit.Finding;
import tandem.platform.audit.HeadFiles;
import tandem.platform.audit.HeadKey;
import tandem.platform.audit.HeadSettings;
import tandem.platform.audit.JdbcChain;
import tandem.platform.audit.StoredHead;
import tandem.platform.audit.Verification;
import tandem.stack.Database;
import tandem.stack.StackException;

/**
 * Computes the audit chain anew over a connection of its own, read-only, as the company reads. Ends
 * with 0 when the trail is whole, 1 when it is broken, 2 when it could not be checked.
 */
public final class AuditCommand {
  private static final int BROKEN = 1;
  private static final int UNCHECKED = 2;

  private final Map<String, String> settings;
  private final PrintStream out;

  AuditCommand(Map<String, String> settings, PrintStream out) {
    this.settings = Map.copyOf(settings);
    this.out = out;
  }

  public static void main(String[] arguments) {
    try {
      System.exit(new AuditCommand(System.getenv(), System.out).run(List.of(arguments)));
    } catch (StackException | SQLException | IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(UNCHECKED);
    }
  }

  int run(List<String> arguments) throws SQLException {
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "verify" -> verify(options(arguments.subList(1, arguments.size())));
      case "key" -> key();
      default -> throw new StackException("verify or key; see bin/audit --help.");
    };
  }

  private int key() {
    HeadKey key = HeadKey.of(needed("TANDEM_AUDIT_SIGNING_KEY"));
    out.println(HeadKey.name(key.publicKey()) + " " + key.publicText());
    return 0;
  }

  private int verify(Map<String, String> options) throws SQLException {
    List<StoredHead> outside =
        setting(options, "--heads", "TANDEM_AUDIT_HEADS")
            .map(folder -> new HeadFiles(Path.of(folder)).all())
            .orElseGet(List::of);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute("select set_config('role', 'tandem_company', true)");
      long begin = System.nanoTime();
      Verification found =
          new ChainCheck(new JdbcChain(connection), outside, trusted(options))
              .run(moment(options, "--from"), moment(options, "--to"));
      connection.rollback();
      print(found, outside.size(), (System.nanoTime() - begin) / 1e9);
      return found.holds() ? 0 : BROKEN;
    }
  }

  private void print(Verification found, int outside, double seconds) {
    out.printf(
        "%d records, %d signed heads (%d files outside), %d records after the last head, %.1f s%n",
        found.records(), found.heads(), outside, found.unsealed(), seconds);
    found.findings().forEach(finding -> out.println("BROKEN " + words(finding)));
    if (found.more()) {
      out.println("… and more");
    }
    out.println(found.holds() ? "The trail is whole." : "The trail was tampered with.");
  }

  static String words(Finding finding) {
    String kind = finding.kind().name().toLowerCase(java.util.Locale.ROOT);
    return switch (finding.kind()) {
      case HEAD_FORGED, HEAD_MISSING -> "%s: head %d".formatted(kind, finding.position());
      case UNLINKED -> "%s: record %d".formatted(kind, finding.seq());
      default ->
          "%s: lane %d, position %d%s"
              .formatted(
                  kind,
                  finding.lane(),
                  finding.position(),
                  finding.seq() == 0 ? "" : ", record " + finding.seq());
    };
  }

  private Map<String, PublicKey> trusted(Map<String, String> options) {
    String given = setting(options, "--public-key", "TANDEM_AUDIT_TRUSTED_KEYS").orElse("");
    Optional<String> secret = setting(Map.of(), "", "TANDEM_AUDIT_SIGNING_KEY");
    if (secret.isPresent()) {
      return HeadSettings.trusted(HeadKey.of(secret.get()).publicKey(), given);
    }
    if (given.isEmpty()) {
      throw new StackException(
          "Whose signature is right? Set TANDEM_AUDIT_SIGNING_KEY, or name the public key: --public-key");
    }
    String[] keys = given.split(",", 2);
    return HeadSettings.trusted(HeadKey.publicKey(keys[0]), keys.length > 1 ? keys[1] : "");
  }

  private Connection connect() throws SQLException {
    return new Database(
            needed("TANDEM_DB_URL"), needed("TANDEM_DB_USER"), needed("TANDEM_DB_PASSWORD"))
        .connect();
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!List.of("--from", "--to", "--heads", "--public-key").contains(name)
          || i + 1 >= arguments.size()) {
        throw new StackException("Unknown option '" + name + "'; see bin/audit --help.");
      }
      options.put(name, arguments.get(i + 1));
    }
    return options;
  }

  /** A day begins in UTC; a moment is taken as it is. */
  private static Optional<Instant> moment(Map<String, String> options, String name) {
    String text = options.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeException unreadable) {
      throw new StackException(
          name + " takes a day (2026-11-22) or a moment (2026-11-22T10:00:00Z), not " + text);
    }
  }

  private Optional<String> setting(Map<String, String> options, String option, String variable) {
    String value = options.getOrDefault(option, settings.getOrDefault(variable, "")).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private String needed(String name) {
    return setting(Map.of(), "", name)
        .orElseThrow(() -> new StackException(name + " is not set; see bin/audit --help."));
  }
}
