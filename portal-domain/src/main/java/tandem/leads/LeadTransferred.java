package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * Its owner, or the firm's administrator, gave it to a colleague.
 *
 * @param giver who did; absent in events of before this was kept
 */
public record LeadTransferred(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.CONTRACT,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "owner")
        String ownerName,
    PersonId before,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "lead")
        @Nullable String reason,
    @Nullable PersonId giver,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.transferred";
  }

  @Override
  public String objectId() {
    return lead.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
