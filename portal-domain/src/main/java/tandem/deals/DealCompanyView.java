package tandem.deals;

import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * What the company sees besides: whose it is, internal notes among the messages. Empty partner: the
 * company's own deal.
 */
public record DealCompanyView(
    DealFacts facts,
    Optional<PartnerId> partner,
    Optional<String> partnerName,
    Optional<String> partnerTier)
    implements DealView {}
