package tandem.api.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The one transaction of a writing request, which its use cases join. */
@ApplicationScoped
public class WriteTransaction {
  private static final Logger LOG = System.getLogger(WriteTransaction.class.getName());

  @Inject UserTransaction transaction;

  void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException broken) {
      throw new IllegalStateException("No transaction could be opened", broken);
    }
  }

  void commit() throws RollbackException {
    try {
      transaction.commit();
    } catch (SystemException | HeuristicMixedException | HeuristicRollbackException broken) {
      throw new IllegalStateException("The transaction's end is unknown", broken);
    }
  }

  /** Nothing to undo is no mistake: the last resort of every request. */
  public void abandon() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | IllegalStateException broken) {
      LOG.log(Level.WARNING, "A transaction could not be rolled back", broken);
    }
  }
}
