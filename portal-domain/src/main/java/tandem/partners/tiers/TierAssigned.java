package tandem.partners.tiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.partners.PartnerTier;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonalData;

/** A firm has a tier from a day on (in the company's zone), perhaps a later one. */
public record TierAssigned(
    PartnerId partner,
    PartnerTier tier,
    LocalDate validFrom,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_CONTRACT_BINDS,
            of = "partner")
        String reason,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "partner.tier_assigned";
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
