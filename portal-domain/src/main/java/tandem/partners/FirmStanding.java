package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import tandem.access.Standing;
import tandem.platform.PartnerId;

/** How a firm stands now, inside the company's transaction; at the door recognition says it. */
@ApplicationScoped
class FirmStanding {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  Standing of(PartnerId firm) {
    Object[] found =
        (Object[])
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
                .getSingleResult();
    return switch (PartnerStatus.valueOf((String) found[0])) {
      case ACTIVE -> (Boolean) found[1] ? Standing.AGREEMENT_DUE : Standing.GOOD;
      case SUSPENDED -> Standing.SUSPENDED;
      case TERMINATED -> Standing.TERMINATED;
    };
  }
}
