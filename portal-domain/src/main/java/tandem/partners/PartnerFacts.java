package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.customers.TaxId;
import tandem.platform.PartnerId;

/**
 * A firm as it stands in the register.
 *
 * @param code short name, the same as its organisation's alias at the identity provider
 * @param country ISO 3166-1, two letters
 * @param territory where it sells, in words
 * @param taxId of firms that applied; empty for those taken over from elsewhere
 */
public record PartnerFacts(
    PartnerId id,
    String code,
    String name,
    String country,
    PartnerTier tier,
    PartnerStatus status,
    Optional<String> territory,
    Instant since,
    Optional<TaxId> taxId,
    Optional<String> website) {}
