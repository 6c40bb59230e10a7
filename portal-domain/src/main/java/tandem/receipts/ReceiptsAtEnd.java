package tandem.receipts;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import tandem.platform.outbox.Robot;

/**
 * Keeps receipts that are due until the transaction is about to commit. Whoever has a place in a
 * firm's chain holds up everybody else of that firm, so it is the last thing that is taken: held
 * for three statements and not for the rest of the request.
 */
@ApplicationScoped
class ReceiptsAtEnd {
  private static final Object KEY = ReceiptsAtEnd.class;
  private static final Robot ROBOT = new Robot("receipts");

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject ReceiptWriting writing;

  /** A failure at the end undoes the transaction, as one at once would. */
  void add(DueReceipt due) {
    if (transaction.getResource(KEY) instanceof Last last) {
      last.due.add(due);
      return;
    }
    Last last = new Last();
    last.due.add(due);
    transaction.putResource(KEY, last);
    transaction.registerInterposedSynchronization(last);
  }

  private final class Last implements Synchronization {
    private final List<DueReceipt> due = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      writing.write(ROBOT, due);
    }

    @Override
    public void afterCompletion(int status) {
      // written or undone with everything else
    }
  }
}
