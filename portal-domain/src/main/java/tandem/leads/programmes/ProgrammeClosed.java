package tandem.leads.programmes;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** No lead is handed in under the programme any more. */
public record ProgrammeClosed(ProgrammeId programme, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "programme.closed";
  }

  @Override
  public String objectId() {
    return programme.text();
  }
}
