package tandem.access.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import tandem.access.Doorkeeper;

/**
 * Whoever was changed feels it in their next request; on other nodes when what their doorkeepers
 * know grows old.
 */
@ApplicationScoped
class ColleagueAtTheDoor {
  @Inject Doorkeeper door;

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ColleagueChanged changed) {
    door.forget(changed.colleague());
  }
}
