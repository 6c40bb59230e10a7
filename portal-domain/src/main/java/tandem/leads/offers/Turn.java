package tandem.leads.offers;

import java.time.Instant;
import java.util.UUID;

/** Whose turn it is, and where to read on after it: one that is refused holds up nobody. */
record Turn(Instant at, UUID id) {
  static final Turn FIRST = new Turn(Instant.EPOCH, new UUID(0, 0));

  /** A condition for what comes later. */
  String before(String moment, String key) {
    return "(%s, %s) > (cast('%s' as timestamptz), cast('%s' as uuid))"
        .formatted(moment, key, at, id);
  }
}
