package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction within a transaction; see {@link OwnTransaction}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CommittedApart {
  <T> T of(Supplier<T> work) {
    return work.get();
  }
}
