package tandem.partners.certificates;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A certificate was recorded for a firm, or revoked. */
public record CertificateChanged(
    CertificateId certificate, PartnerId partner, String kind, boolean revoked, Instant at)
    implements DomainEvent {
  @Override
  public String eventName() {
    return revoked ? "certificate.revoked" : "certificate.recorded";
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
