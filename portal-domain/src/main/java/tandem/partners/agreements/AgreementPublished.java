package tandem.partners.agreements;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * A version of the agreement was published; from {@code effectiveAt} on firms write under it only.
 */
public record AgreementPublished(
    AgreementId agreement,
    int number,
    Instant effectiveAt,
    String hashEn,
    String hashRu,
    Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "agreement.published";
  }

  @Override
  public String objectId() {
    return agreement.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }
}
