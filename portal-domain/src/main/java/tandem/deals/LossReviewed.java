package tandem.deals;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** Somebody looked into a loss that seemed given up. */
public record LossReviewed(DealId deal, boolean reopened, Instant at) implements CompanyEvent {
  @Override
  public String eventName() {
    return "deal.loss_reviewed";
  }

  @Override
  public String objectId() {
    return deal.text();
  }
}
