package tandem.partners.certificates;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** From now on a category of products needs a certificate, or no longer does. */
public record CertificateRuleChanged(String category, String kind, boolean removed, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return removed ? "certificate_rule.removed" : "certificate_rule.set";
  }

  @Override
  public String objectId() {
    return "certificate_rule";
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }
}
