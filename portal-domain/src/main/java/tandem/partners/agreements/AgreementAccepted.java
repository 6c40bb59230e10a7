package tandem.partners.agreements;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A firm accepted a version of the agreement.
 *
 * @param textHash SHA-256 of the very text that was read, in {@code language}
 */
public record AgreementAccepted(
    AgreementId agreement,
    PartnerId partner,
    int number,
    String language,
    String textHash,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "agreement.accepted";
  }

  @Override
  public String objectId() {
    return agreement.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
