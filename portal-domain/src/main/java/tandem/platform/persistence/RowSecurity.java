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
 * another under a different caller gets its own sight back afterwards. One that nobody called
 * leaves its sight behind: nothing but a use case looks at the database, and the next takes its
 * own.
 */
@ApplicationScoped
public class RowSecurity {
  /**
   * What a transaction sees: the role it plays and whose rows, and whether it may write.
   *
   * @param person whose firms a person of the company sees; empty for everybody else
   */
  public record Sight(DbRole role, String partner, String person, boolean onlyLooks) {}

  private static final String KEY = RowSecurity.class.getName();
  private static final String RUNNING = KEY + ".running";

  /** Asked once a transaction, so that policies compare with a list that stands. */
  static final String REACH =
      "select set_config('tandem.reach', cast(array(select firms_within_reach(current_person())) as text), true)";

  @PersistenceContext EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** Takes the caller's sight; answers that of the use case within which it runs, if any. */
  public @Nullable Sight enter(Caller caller) {
    Sight before = (Sight) transaction.getResource(KEY);
    String partner = caller.partner().map(p -> p.value().toString()).orElse("");
    String person = caller.dbRole() == DbRole.SCOPED ? caller.person().value().toString() : "";
    see(new Sight(caller.dbRole(), partner, person, caller.onlyLooks()), before);
    int running = running();
    transaction.putResource(RUNNING, running + 1);
    return running > 0 ? before : null;
  }

  public void leave(@Nullable Sight before) {
    transaction.putResource(RUNNING, running() - 1);
    Sight now = (Sight) transaction.getResource(KEY);
    if (before != null && now != null && !transaction.getRollbackOnly()) {
      see(before, now);
    }
  }

  /** How many use cases run in this transaction, one within the other. */
  private int running() {
    return transaction.getResource(RUNNING) instanceof Integer running ? running : 0;
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
            "select set_config('role', ?1, true), set_config('tandem.partner', ?2, true),"
                + " set_config('tandem.person', ?3, true), set_config('tandem.reach', '', true)",
            Object[].class)
        .setParameter(1, wanted.role().role())
        .setParameter(2, wanted.partner())
        .setParameter(3, wanted.person())
        .getSingleResult();
    if (!wanted.person().isEmpty()) {
      // in a statement of its own: only now does the transaction play the role that may ask
      em.createNativeQuery(REACH, Object.class).getSingleResult();
    }
    if (wanted.onlyLooks()) {
      // for good: PostgreSQL lets no transaction that has read become writable again
      em.createNativeQuery("select set_config('transaction_read_only', 'on', true)")
          .getSingleResult();
    }
    transaction.putResource(KEY, wanted);
  }
}
