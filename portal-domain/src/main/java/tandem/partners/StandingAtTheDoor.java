package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import tandem.access.Doorkeeper;
import tandem.partners.agreements.AgreementAccepted;
import tandem.partners.agreements.AgreementPublished;

/**
 * Whoever changed a firm's standing sees the effect in the next request, instead of ten seconds
 * later. Other nodes learn it when what their doorkeepers know grows old.
 */
@ApplicationScoped
class StandingAtTheDoor {
  @Inject Doorkeeper door;

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerStatusChanged changed) {
    door.forget(changed.partner());
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementAccepted accepted) {
    door.forget(accepted.partner());
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementPublished published) {
    door.forgetAll();
  }
}
