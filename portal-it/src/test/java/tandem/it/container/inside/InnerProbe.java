package tandem.it.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/** Use cases that others call. */
@ApplicationScoped
public class InnerProbe {
  @PersistenceContext EntityManager em;

  @UseCase
  public List<String> sight(Caller caller) {
    return here();
  }

  @UseCase
  public void refuse(Caller caller) {
    throw new Refusal.Conflict("it_refused", "The test wants it so");
  }

  /** Not a use case: what the running transaction sees. */
  List<String> here() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select current_user, current_setting('tandem.partner', true), (select count(*) from partner)",
                    Object[].class)
                .getSingleResult();
    return List.of(row[0].toString(), String.valueOf(row[1]), row[2].toString());
  }
}
