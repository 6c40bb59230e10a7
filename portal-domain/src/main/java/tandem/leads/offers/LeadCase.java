package tandem.leads.offers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.partners.PartnerTier;

/**
 * What the rules look at in a lead.
 *
 * @param named codes and categories of its products
 * @param programmeTiers whose leads its programme takes; empty for all
 */
record LeadCase(
    Set<String> named,
    String country,
    Optional<String> region,
    boolean hot,
    List<PartnerTier> programmeTiers) {}
