package tandem.leads.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.catalogue.ProductView;
import tandem.leads.LeadId;

/**
 * An offer as both sides see it. Of the customer it knows nothing but the place.
 *
 * @param size how much it is about, as a band
 * @param due until when the firm has to answer
 * @param reason of a refusal ({@link DeclineReason}) or of a recall ({@link RecallReason})
 * @param lead whose customer is no secret any more: the firm's own, once it accepted
 */
public record OfferFacts(
    OfferId id,
    long version,
    OfferState state,
    String need,
    String country,
    Optional<String> region,
    List<ProductView> products,
    SizeBand size,
    boolean hot,
    List<Why> why,
    Instant offeredAt,
    Instant due,
    Optional<Instant> endedAt,
    Optional<String> reason,
    Optional<String> comment,
    Optional<LeadId> lead,
    Set<OfferAction> allowed) {}
