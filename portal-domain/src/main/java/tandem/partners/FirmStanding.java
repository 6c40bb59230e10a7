package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import tandem.access.Standing;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * How a firm stands now, inside the company's transaction; at the door recognition says it. Refuses
 * {@code not_found} for a firm that the running transaction does not see.
 */
@ApplicationScoped
public class FirmStanding {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  public Standing of(PartnerId firm) {
    List<?> rows =
        em.createNativeQuery(
                """
                select p.status, exists (select from agreement a where a.effective_at <= ?2 and not exists (
                  select from agreement_acceptance c join agreement b on b.id = c.agreement_id
                  where c.partner_id = p.id and b.number >= a.number))
                from partner p where p.id = ?1
                """,
                Object[].class)
            .setParameter(1, firm.value())
            .setParameter(2, Timestamp.from(clock.instant()))
            .getResultList();
    if (rows.isEmpty()) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
    Object[] found = (Object[]) rows.getFirst();
    return switch (PartnerStatus.valueOf((String) found[0])) {
      case ACTIVE -> (Boolean) found[1] ? Standing.AGREEMENT_DUE : Standing.GOOD;
      case SUSPENDED -> Standing.SUSPENDED;
      case TERMINATED -> Standing.TERMINATED;
    };
  }

  /** Before the company writes for a firm what the firm itself could not. */
  public void requireGood(PartnerId firm) {
    of(firm).require();
  }
}
