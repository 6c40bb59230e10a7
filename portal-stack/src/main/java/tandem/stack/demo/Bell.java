package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Texts;

/** Notices of the last weeks, in each reader's language; the older ones have been read. */
final class Bell {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration UNREAD = Duration.ofDays(4);

  private final Seed seed;
  private final Instant now;
  private final Batch notices =
      new Batch(
          "notice",
          "id, person_id, partner_id, kind, object_id, params::jsonb, created_at, read_at");

  Bell(Seed seed, Instant now) {
    this.seed = seed;
    this.now = now;
  }

  void ring(
      Person reader,
      @Nullable Firm firm,
      String kind,
      String object,
      Instant at,
      Object... values) {
    if (at.isBefore(now.minus(KEPT)) || reader.roles().contains("partner_system")) {
      return;
    }
    String subject = Texts.of("conversations", reader.locale()).get(kind + ".subject", values);
    Instant read = at.isBefore(now.minus(UNREAD)) ? at.plus(Duration.ofHours(5)) : null;
    UUID partner = firm == null ? null : firm.uuid();
    String params = "{\"subject\":%s}".formatted(EventText.quoted(subject));
    notices.add(seed.id(at), reader.id(), partner, kind, object, params, at, read);
  }

  void write(Connection connection) throws SQLException {
    notices.write(connection);
  }
}
