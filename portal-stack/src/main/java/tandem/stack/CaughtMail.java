package tandem.stack;

import java.time.Instant;
import java.util.List;

/** A mail that the portal or Keycloak sent and that went no further. */
public record CaughtMail(
    long id,
    Instant at,
    String from,
    List<String> to,
    String replyTo,
    String subject,
    String text,
    String html) {

  public CaughtMail {
    to = List.copyOf(to);
  }
}
