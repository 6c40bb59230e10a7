package tandem.api.platform.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The one transaction of a writing request, which its use cases join.
 *
 * <p>Not by {@code UserTransaction}: Payara's interceptor of {@code @Transactional} keeps what was
 * allowed before it in a field that all threads share, so a request that overtakes another in the
 * same use case finds its own commit "not allowed". The manager asks nobody, but ties a transaction
 * to the running component only when it is resumed.
 */
@ApplicationScoped
public class WriteTransaction {
  private static final Logger LOG = System.getLogger(WriteTransaction.class.getName());

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager manager;

  void begin() {
    try {
      manager.begin();
      manager.resume(manager.suspend());
    } catch (NotSupportedException | InvalidTransactionException | SystemException broken) {
      throw new IllegalStateException("No transaction could be opened", broken);
    }
  }

  void commit() throws RollbackException {
    try {
      manager.commit();
    } catch (SystemException | HeuristicMixedException | HeuristicRollbackException broken) {
      throw new IllegalStateException("The transaction's end is unknown", broken);
    } finally {
      untie();
    }
  }

  /** Nothing to undo is no mistake: the last resort of every request. */
  public void abandon() {
    try {
      if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
        manager.rollback();
      }
    } catch (SystemException | IllegalStateException broken) {
      LOG.log(Level.WARNING, "A transaction could not be rolled back", broken);
    } finally {
      untie();
    }
  }

  /** What the request does next must not find the ended transaction at its component. */
  private void untie() {
    try {
      if (manager.suspend() != null) {
        LOG.log(Level.WARNING, "A transaction had not ended");
      }
    } catch (SystemException broken) {
      LOG.log(Level.WARNING, "An ended transaction could not be let go", broken);
    }
  }
}
