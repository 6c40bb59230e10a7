package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * A firm as it stands in the register.
 *
 * @param code short name, the same as its organisation's alias at the identity provider
 * @param country ISO 3166-1, two letters
 * @param territory where it sells, in words
 */
public record PartnerFacts(
    PartnerId id,
    String code,
    String name,
    String country,
    PartnerTier tier,
    PartnerStatus status,
    Optional<String> territory,
    Instant since) {}
