package tandem.leads.programmes;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A version was published; from its first day on leads are handed in under it. */
public record ProgrammePublished(ProgrammeId programme, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "programme.published";
  }

  @Override
  public String objectId() {
    return programme.text();
  }
}
