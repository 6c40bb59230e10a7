package tandem.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of a lane with the record it holds.
 *
 * @param fields the record's fields in the order of {@link Canonical}; empty when it is gone
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared by MessageDigest.isEqual
public record Link(
    int lane,
    long position,
    long seq,
    byte[] previous,
    byte[] hash,
    List<@Nullable String> fields) {
  boolean recordIsGone() {
    return fields.isEmpty();
  }
}
