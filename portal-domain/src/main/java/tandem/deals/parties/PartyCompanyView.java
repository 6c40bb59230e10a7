package tandem.deals.parties;

import java.util.Optional;
import tandem.deals.DealId;
import tandem.platform.PartnerId;

/**
 * A part as the company sees it.
 *
 * @param owner whose deal it is, by name; empty for the company's own
 */
public record PartyCompanyView(
    PartyFacts facts,
    PartnerId firm,
    String firmName,
    DealId deal,
    Optional<String> customer,
    Optional<String> owner,
    String invitedBy)
    implements PartyView {}
