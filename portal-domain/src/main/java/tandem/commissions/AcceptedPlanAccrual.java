package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.commissions.plans.PlanAccepted;
import tandem.platform.outbox.Subscriber;

/** What a firm won before it had accepted its plan is booked when it has. */
@ApplicationScoped
public class AcceptedPlanAccrual implements Subscriber<PlanAccepted> {
  @Inject CommissionAccrual accrual;

  @Override
  public String name() {
    return "commissions.accepted";
  }

  @Override
  public Class<PlanAccepted> event() {
    return PlanAccepted.class;
  }

  @Override
  public void on(UUID eventId, PlanAccepted accepted) {
    accrual.catchUp(accepted.partner(), accepted.validFrom());
  }
}
