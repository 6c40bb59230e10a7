package tandem.deals;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A detail of the reasons for losing was added or changed. */
public record LossReasonKept(String code, LostReason reason, boolean active, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "loss_reason.kept";
  }

  @Override
  public String objectId() {
    return code;
  }
}
