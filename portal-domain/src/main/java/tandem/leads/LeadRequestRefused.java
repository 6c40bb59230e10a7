package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * The company said no to what the partner had asked for, and why; the lead stays as it was. An
 * appeal ends with {@link LeadRejected} instead.
 */
public record LeadRequestRefused(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    RequestKind kind,
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
    return kind == RequestKind.CORRECTION ? "lead.correction_refused" : "lead.extension_refused";
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
