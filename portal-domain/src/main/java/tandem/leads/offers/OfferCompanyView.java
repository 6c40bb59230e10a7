package tandem.leads.offers;

import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * What the company sees of an offer besides.
 *
 * @param customer whose lead it is
 * @param endedBy who answered it or took it back
 */
public record OfferCompanyView(
    OfferFacts facts,
    PartnerId partner,
    String partnerName,
    String partnerTier,
    CompanyLeadId companyLead,
    String customer,
    Optional<String> endedBy)
    implements OfferView {}
