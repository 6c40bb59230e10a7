package tandem.deals.parties;

import java.util.Optional;

/**
 * A part as its own firm sees it.
 *
 * @param deal empty until the firm has accepted, and from the moment it has no part any more
 */
public record PartyPartnerView(PartyFacts facts, Optional<SharedDeal> deal) implements PartyView {}
