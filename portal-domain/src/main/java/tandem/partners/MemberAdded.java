package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** Somebody joined a partner firm. */
public record MemberAdded(
    PersonId person,
    PartnerId partner,
    @PersonalData(
            purpose = PersonalData.Purpose.ACCOUNT,
            basis = PersonalData.Basis.CONTRACT,
            retention = PersonalData.Retain.WHILE_ACCOUNT_LIVES,
            of = "person")
        String name,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "member.added";
  }

  @Override
  public String objectId() {
    return person.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
