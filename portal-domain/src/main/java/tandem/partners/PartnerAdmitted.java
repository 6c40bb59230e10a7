package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonalData;

/**
 * A firm's application was approved and the firm stands in the register; it has no people yet. Who
 * keeps accounts makes its organisation and invites the first contact as its owner.
 *
 * @param code short name, to be the alias of its organisation at the identity provider
 * @param contactEmail where the invitation goes
 * @param locale the contact's language, {@code en} or {@code ru}
 */
public record PartnerAdmitted(
    PartnerId partner,
    String code,
    String name,
    @PersonalData(
            purpose = PersonalData.Purpose.ACCOUNT,
            basis = PersonalData.Basis.CONTRACT,
            retention = PersonalData.Retain.WHILE_ACCOUNT_LIVES,
            of = "partner")
        String contactName,
    @PersonalData(
            purpose = PersonalData.Purpose.ACCOUNT,
            basis = PersonalData.Basis.CONTRACT,
            retention = PersonalData.Retain.WHILE_ACCOUNT_LIVES,
            of = "partner")
        String contactEmail,
    String locale,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "partner.admitted";
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }

  /** The address of somebody who has no account yet is the company's to read. */
  @Override
  public boolean shared() {
    return false;
  }
}
