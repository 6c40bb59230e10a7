package tandem.partners.applications;

import java.time.Instant;
import java.util.Locale;
import tandem.platform.CompanyEvent;

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
    implements CompanyEvent {

  @Override
  public String eventName() {
    return "application." + to.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String objectId() {
    return application.text();
  }
}
