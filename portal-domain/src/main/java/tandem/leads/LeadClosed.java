package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * The company ended it otherwise than by approving or rejecting, and why.
 *
 * @param stage REVOKED, CLOSED_DUPLICATE or CLOSED_INCOMPLETE
 */
public record LeadClosed(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    LeadStage stage,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "lead")
        String comment,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return switch (stage) {
      case CLOSED_DUPLICATE -> "lead.closed_duplicate";
      case CLOSED_INCOMPLETE -> "lead.closed_incomplete";
      default -> "lead.revoked";
    };
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
