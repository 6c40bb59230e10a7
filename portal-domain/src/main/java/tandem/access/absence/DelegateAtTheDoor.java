package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import tandem.access.Doorkeeper;

/** What a delegate may do counts in their next request; on other nodes within ten seconds. */
@ApplicationScoped
class DelegateAtTheDoor {
  @Inject Doorkeeper door;

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DelegationGiven given) {
    door.forget(given.delegate());
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DelegationEnded ended) {
    door.forget(ended.delegate());
  }
}
