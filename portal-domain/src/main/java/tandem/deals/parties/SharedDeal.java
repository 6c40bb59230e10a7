package tandem.deals.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.catalogue.ProductView;
import tandem.deals.DealId;
import tandem.platform.Money;

/**
 * Another firm's deal as an invited firm sees it: what its part shows, as it is now; what is not
 * shown is empty.
 *
 * @param firm whose deal it is; empty for the company's own
 */
public record SharedDeal(
    DealId id,
    Optional<String> firm,
    Instant openedAt,
    Instant updatedAt,
    boolean closed,
    Optional<String> customer,
    Optional<String> stage,
    Optional<Money> amount,
    Optional<LocalDate> expectedClose,
    Optional<String> need,
    Optional<String> owner,
    List<ProductView> products) {}
