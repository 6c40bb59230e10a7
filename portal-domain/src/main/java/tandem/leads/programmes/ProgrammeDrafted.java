package tandem.leads.programmes;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A draft of a version was begun or changed. */
public record ProgrammeDrafted(ProgrammeId programme, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "programme.drafted";
  }

  @Override
  public String objectId() {
    return programme.text();
  }
}
