package tandem.deals.processes;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A draft of a version was begun or changed. */
public record ProcessDrafted(ProcessId process, String code, int number, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "sales_process.drafted";
  }

  @Override
  public String objectId() {
    return process.text();
  }
}
