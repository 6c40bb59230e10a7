package tandem.platform.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of a record: its fields in a fixed order, each as {@code length:bytes,} and a
 * missing one as {@code -,}. The migration V75 says the same in SQL (audit_canonical); this one
 * checks it without trusting the database.
 */
final class Canonical {
  /** The fields as SQL yields them, in the order of hashing. */
  static final String COLUMNS =
      "cast(r.seq as text), to_char(r.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),"
          + " cast(r.actor_id as text), r.actor_side, r.client, cast(r.partner_id as text), r.action,"
          + " r.object_id, r.outcome, cast(r.shared as text), cast(r.details as text),"
          + " cast(r.personal as text), r.request_id";

  static final int FIELDS = 13;

  private Canonical() {}

  static byte[] bytes(List<@Nullable String> fields) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (@Nullable String field : fields) {
      if (field == null) {
        text.write('-');
      } else {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        text.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(bytes);
      }
      text.write(',');
    }
    return text.toByteArray();
  }
}
