package tandem.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;
import tandem.platform.Caller;
import tandem.platform.DbRole;

/**
 * Sets role and partner for the running transaction; no other code may (ArchitectureTest). Both are
 * local to the transaction, so a pooled connection carries nothing over. A use case that calls
 * another under a different caller gets its own sight back afterwards.
 */
@ApplicationScoped
public class RowSecurity {
  /** What a transaction sees: the role it plays and whose rows, and whether it may write. */
  public record Sight(DbRole role, String partner, boolean onlyLooks) {}

  private static final String KEY = RowSecurity.class.getName();

  @PersistenceContext EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** Takes the caller's sight; answers the one before, if the transaction had one. */
  public @Nullable Sight enter(Caller caller) {
    Sight before = (Sight) transaction.getResource(KEY);
    String partner = caller.partner().map(p -> p.value().toString()).orElse("");
    see(new Sight(caller.dbRole(), partner, caller.onlyLooks()), before);
    return before;
  }

  public void leave(@Nullable Sight before) {
    Sight now = (Sight) transaction.getResource(KEY);
    if (before != null && now != null && !transaction.getRollbackOnly()) {
      see(before, now);
    }
  }

  /**
   * Sends pending changes while the caller's sight is still on, so that the database's objections
   * come up here.
   */
  public void flush() {
    em.flush();
  }

  private void see(Sight wanted, @Nullable Sight now) {
    if (wanted.equals(now)) {
      return;
    }
    if (now != null) {
      em.flush();
    }
    em.createNativeQuery(
            "select set_config('role', ?1, true), set_config('tandem.partner', ?2, true)",
            Object[].class)
        .setParameter(1, wanted.role().role())
        .setParameter(2, wanted.partner())
        .getSingleResult();
    if (wanted.onlyLooks()) {
      // for good: PostgreSQL lets no transaction that has read become writable again
      em.createNativeQuery("select set_config('transaction_read_only', 'on', true)")
          .getSingleResult();
    }
    transaction.putResource(KEY, wanted);
  }
}
