package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import tandem.access.Doorkeeper;

/** Who was erased is known no more with the next request; in other nodes within ten seconds. */
@ApplicationScoped
class ErasedAtTheDoor {
  @Inject Doorkeeper door;

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased erased) {
    door.forgetAll();
  }
}
