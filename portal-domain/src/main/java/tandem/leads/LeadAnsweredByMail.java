package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** The dealer answered the reviewer's question by replying to the mail; submission follows. */
public record LeadAnsweredByMail(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "lead")
        String text,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead.answered_by_mail";
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
