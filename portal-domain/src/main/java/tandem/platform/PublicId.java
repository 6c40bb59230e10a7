package tandem.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * Public form of ids: prefix, underscore, 26 characters of Crockford base32 (api-and-security A.3
 * rule 4). Sorts by time as the UUIDv7 inside does, and a wrong kind of id is refused before the
 * database is asked.
 */
public final class PublicId {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;

  private PublicId() {}

  public static String format(String prefix, UUID value) {
    StringBuilder text = new StringBuilder(prefix).append('_');
    long high = value.getMostSignificantBits();
    long low = value.getLeastSignificantBits();
    for (int shift = 125; shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt((int) (bits(high, low, shift) & 31)));
    }
    return text.toString();
  }

  /** Empty unless the text is exactly an id of that kind. */
  public static Optional<UUID> parse(String prefix, String text) {
    int start = prefix.length() + 1;
    if (text.length() != start + LENGTH
        || !text.startsWith(prefix)
        || text.charAt(start - 1) != '_') {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0 || (i == start && digit > 7)) {
        return Optional.empty();
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | digit;
    }
    return Optional.of(new UUID(high, low));
  }

  private static long bits(long high, long low, int shift) {
    if (shift >= 64) {
      return high >>> (shift - 64);
    }
    return shift == 0 ? low : (low >>> shift) | (high << (64 - shift));
  }
}
