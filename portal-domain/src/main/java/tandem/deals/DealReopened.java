package tandem.deals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonalData;

/**
 * A closed deal is worked on again. What a won one had earned is the ledger's matter.
 *
 * @param from WON or LOST
 */
public record DealReopened(
    DealId deal,
    @Nullable PartnerId partner,
    DealStage from,
    DealStage to,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "deal")
        String reason,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "deal.reopened";
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
