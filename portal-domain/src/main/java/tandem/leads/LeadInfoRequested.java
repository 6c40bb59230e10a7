package tandem.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** The reviewer asks; the named fields are open, the company's clock stands still. */
public record LeadInfoRequested(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    List<String> fields,
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
    return "lead.info_requested";
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
