package tandem.deals.processes;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A version was published; from now on new deals are opened under it. */
public record ProcessPublished(ProcessId process, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "sales_process.published";
  }

  @Override
  public String objectId() {
    return process.text();
  }
}
