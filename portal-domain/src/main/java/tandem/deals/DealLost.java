package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonalData;

/** A deal was lost, and why. */
public record DealLost(
    DealId deal,
    @Nullable PartnerId partner,
    LostReason reason,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "deal")
        String comment,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.lost";
  }

  @Override
  public String objectId() {
    return deal.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.ofNullable(partner);
  }
}
