package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * What stays whatever becomes of the transaction that it is done in: it is committed by itself,
 * before what surrounds it. Holds a second connection meanwhile, so it is for one short use case.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OwnTransaction {
  public <T> T of(Supplier<T> work) {
    return work.get();
  }
}
