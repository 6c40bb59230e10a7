package tandem.stack;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The configuration of Tandem as environment variables. */
final class Environment {
  private static final String DADATA =
      "https://suggestions.dadata.ru/suggestions/api/4_1/rs/findById/party";

  /** Left open in a demo, so that its company people get in by their passwords. */
  private static final String SECOND_FACTOR = "TANDEM_SECOND_FACTOR";

  private Environment() {}

  /** What the portal gets; docker/compose.yaml sets the same. */
  static Map<String, String> of(StackOptions options, Secrets secrets) throws IOException {
    Ports ports = options.ports();
    Map<String, String> variables = new TreeMap<>();
    variables.put("TANDEM_MODE", "demo");
    variables.put("TANDEM_PORTAL_URL", "http://localhost:" + ports.portal());
    variables.put(
        "TANDEM_DB_URL", "jdbc:postgresql://localhost:%d/tandem".formatted(ports.database()));
    variables.put("TANDEM_DB_USER", "tandem_app");
    variables.put("TANDEM_DB_PASSWORD", secrets.of("TANDEM_DB_PASSWORD"));
    variables.put(
        "TANDEM_OIDC_ISSUER", "http://localhost:%d/realms/tandem".formatted(ports.keycloak()));
    variables.put("TANDEM_PORTAL_CLIENT_ID", "tandem-portal");
    variables.put("TANDEM_PORTAL_CLIENT_SECRET", secrets.of("TANDEM_PORTAL_CLIENT_SECRET"));
    variables.put(
        "TANDEM_ADMINISTRATION_CLIENT_SECRET", secrets.of("TANDEM_ADMINISTRATION_CLIENT_SECRET"));
    variables.put("TANDEM_API_AUDIENCE", "tandem-api");
    variables.put("TANDEM_SMTP_HOST", "localhost");
    variables.put("TANDEM_SMTP_PORT", Integer.toString(ports.smtp()));
    variables.put("TANDEM_MAIL_FROM", "portal@tandem.example");
    variables.put("TANDEM_REPLY_ADDRESS", "reply@tandem.example");
    variables.put("TANDEM_REPLY_MAILDIR", options.data().resolve("replies").toString());
    variables.put("TANDEM_REPLY_TRUSTED_HOST", "");
    variables.put("TANDEM_REPLY_IMAP_HOST", "");
    variables.put("TANDEM_REPLY_IMAP_PORT", "993");
    variables.put("TANDEM_REPLY_IMAP_TLS", "true");
    variables.put("TANDEM_REPLY_IMAP_USER", "");
    variables.put("TANDEM_REPLY_IMAP_PASSWORD", "");
    variables.put("TANDEM_REPLY_IMAP_FOLDER", "INBOX");
    variables.put("TANDEM_AUDIT_KEYS", secrets.of("TANDEM_AUDIT_KEYS"));
    variables.put("TANDEM_AUDIT_SIGNING_KEY", secrets.of("TANDEM_AUDIT_SIGNING_KEY"));
    variables.put("TANDEM_AUDIT_HEADS", options.data().resolve("audit-heads").toString());
    variables.put("TANDEM_AUDIT_MAIL", "audit@tandem.example");
    variables.put("TANDEM_CONFLICT_BY_GROUP", "true");
    variables.put("TANDEM_WEBHOOKS_LOOPBACK", "true");
    variables.put("TANDEM_REGISTRY_PROVIDER", registry("PROVIDER", "made-up"));
    variables.put("TANDEM_REGISTRY_PATH", "registry.csv");
    variables.put("TANDEM_REGISTRY_URL", registry("URL", DADATA));
    variables.put("TANDEM_REGISTRY_TOKEN", registry("TOKEN", ""));
    variables.put("TANDEM_REGISTRY_CLOSED", registry("CLOSED", "refuse"));
    variables.put("TANDEM_CAPTCHA", "none");
    variables.put("TANDEM_CAPTCHA_SITE", "");
    variables.put("TANDEM_CAPTCHA_URL", "");
    variables.put("TANDEM_CAPTCHA_SECRET", "");
    variables.put("TANDEM_SECRET", secrets.of("TANDEM_SECRET") + secrets.of("TANDEM_SECRET_2"));
    Optional.ofNullable(System.getenv(SECOND_FACTOR))
        .ifPresent(wanted -> variables.put(SECOND_FACTOR, wanted));
    return variables;
  }

  /** A register of the shell's choice can be tried with the demo, too. */
  private static String registry(String name, String usual) {
    return Optional.ofNullable(System.getenv("TANDEM_REGISTRY_" + name)).orElse(usual);
  }

  /** The same, and what tools and tests need beyond it. */
  static Map<String, String> everything(StackOptions options, Secrets secrets) throws IOException {
    Map<String, String> variables = new TreeMap<>(of(options, secrets));
    variables.put("TANDEM_DB_OWNER_USER", "tandem_owner");
    variables.put("TANDEM_DB_OWNER_PASSWORD", secrets.of("TANDEM_DB_OWNER_PASSWORD"));
    variables.put("TANDEM_DB_SUPERUSER_PASSWORD", secrets.of("POSTGRES_PASSWORD"));
    variables.put("TANDEM_DB_PORT", Integer.toString(options.ports().database()));
    variables.put("TANDEM_ADMIN_PORT", Integer.toString(options.ports().admin()));
    variables.put("TANDEM_MAIL_URL", "http://localhost:" + options.ports().mail());
    variables.put("TANDEM_KEYCLOAK_ADMIN_USER", "admin");
    variables.put("TANDEM_KEYCLOAK_ADMIN_PASSWORD", secrets.of("KC_ADMIN_PASSWORD"));
    return variables;
  }
}
