package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** The partner asks for something of a decided lead; the company owes an answer by {@code due}. */
public record LeadRequested(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    RequestKind kind,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "lead")
        String reason,
    Instant due,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return switch (kind) {
      case APPEAL -> "lead.appealed";
      case EXTENSION -> "lead.extension_requested";
      case CORRECTION -> "lead.correction_requested";
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
