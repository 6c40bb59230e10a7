package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/**
 * Takes customers on whom nothing stands any more out of those that {@link CandidateSearch} looks
 * at first. Late does no harm: the search asks of each whether something stands.
 */
@UseCase
@ApplicationScoped
public class IdleCustomers {
  private static final int AT_ONCE = 200;

  @PersistenceContext EntityManager em;

  /**
   * Looks at the next after this one; answers the last that it looked at, or nothing at the end.
   */
  @OpenToAll("a job of the system's own")
  public Optional<UUID> forget(Caller robot, UUID after) {
    return Optional.ofNullable(
        (UUID)
            em.createNativeQuery("select forget_idle_customers(?1, ?2)", UUID.class)
                .setParameter(1, after)
                .setParameter(2, AT_ONCE)
                .getSingleResult());
  }
}
