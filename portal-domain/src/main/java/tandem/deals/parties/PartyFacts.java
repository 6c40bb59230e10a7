package tandem.deals.parties;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.catalogue.ProductView;
import tandem.leads.offers.SizeBand;

/**
 * A part in a deal as its firm and the company both see it.
 *
 * @param fields what the firm sees, or will see
 * @param split percent of what the deal brings; empty for none
 * @param country of the customer, as it was when the firm was asked
 * @param size how much it was about then, as a band
 * @param due until when the firm has to answer
 */
public record PartyFacts(
    PartyId id,
    long version,
    PartyRole role,
    PartyState state,
    Set<PartyField> fields,
    Optional<BigDecimal> split,
    Optional<String> message,
    Optional<String> country,
    List<ProductView> products,
    SizeBand size,
    Instant invitedAt,
    Instant due,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<RejectReason> reason,
    Optional<String> comment,
    Set<PartyAction> allowed) {}
