package tandem.platform;

import java.util.UUID;

/**
 * A typed identity. Inside it is a UUIDv7; partners see {@code prefix_} + 26 characters of
 * Crockford base32.
 */
public interface Id {
  UUID value();

  /** Kind of thing, two to five letters, for example {@code lead}. */
  String prefix();

  /** The public form, for example {@code lead_01J9ZK3W8Q4V5T6Y7B8N9M0P1R}. */
  default String text() {
    return PublicId.format(prefix(), value());
  }
}
