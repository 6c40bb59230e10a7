package tandem.leads;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Money;

/**
 * What would happen to one lead of several that are decided together.
 *
 * @param version what the preview shows; a decision on another one is refused
 * @param until last protected day if it were approved now; of what is not there none that counts
 * @param obstacle why it is left out; empty when nothing stands in the way
 */
public record BulkLine(
    LeadId id,
    long version,
    String customer,
    String partner,
    Optional<Money> amount,
    LocalDate until,
    Optional<BulkObstacle> obstacle) {
  static BulkLine unknown(LeadId id) {
    return new BulkLine(
        id, 0, "", "", Optional.empty(), LocalDate.EPOCH, Optional.of(BulkObstacle.NOT_FOUND));
  }
}
