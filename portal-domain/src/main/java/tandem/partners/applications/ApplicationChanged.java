package tandem.partners.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/**
 * An application came in, was taken up, asked about, answered, decided or withdrawn. Holds no
 * person's data; the company's history only.
 *
 * @param reason name of the reason of a rejection; empty otherwise
 */
public record ApplicationChanged(
    ApplicationId application,
    ApplicationStage from,
    ApplicationStage to,
    String reason,
    Instant at)
    implements DomainEvent {

  @Override
  public String eventName() {
    return "application." + to.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return application.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }

  @Override
  public boolean shared() {
    return false;
  }
}
