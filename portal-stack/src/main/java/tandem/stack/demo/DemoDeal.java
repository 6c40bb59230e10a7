package tandem.stack.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.PartnerId;

/**
 * A won deal, as far as its commission needs it.
 *
 * @param firm empty for the company's own
 */
record DemoDeal(UUID uuid, @Nullable Firm firm, Buyer buyer, Order order, Instant wonAt) {

  DealId id() {
    return new DealId(uuid);
  }

  @Nullable PartnerId partner() {
    return firm == null ? null : firm.id();
  }
}
