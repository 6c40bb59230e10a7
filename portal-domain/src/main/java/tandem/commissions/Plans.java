package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.PartnerId;

/** All plans, their versions, and who earns by which. */
@ApplicationScoped
class Plans {
  @PersistenceContext EntityManager em;

  /** A version with its terms, as they apply to a partner. */
  record InForce(PlanVersionId version, PlanTerms terms) {}

  /**
   * What counts for a partner on a day: the plan assigned last by then, in the version that came
   * into force last by then.
   */
  Optional<InForce> inForce(PartnerId partner, LocalDate day) {
    List<?> found =
        em.createNativeQuery(
                """
                select v.id, p.code
                from (select a.plan_id from plan_assignment a where a.partner_id = ?1 and a.valid_from <= ?2
                      order by a.valid_from desc limit 1) a
                  join plan p on p.id = a.plan_id
                  join plan_version v on v.plan_id = p.id and v.valid_from <= ?2
                order by v.valid_from desc, v.number desc limit 1
                """,
                Object[].class)
            .setParameter(1, partner.value())
            .setParameter(2, Date.valueOf(day))
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .findFirst()
        .flatMap(row -> {
          PlanVersion version = em.find(PlanVersion.class, new PlanVersionId((UUID) row[0]));
          return Optional.ofNullable(version)
              .map(it -> new InForce(it.id(), it.terms((String) row[1])));
        });
  }

  Optional<Plan> byCode(String code) {
    return em.createQuery("select p from Plan p where p.code = ?1", Plan.class)
        .setParameter(1, code)
        .getResultStream()
        .findFirst();
  }

  Optional<PlanVersion> newest(PlanId plan) {
    return em.createQuery(
            "select v from PlanVersion v where v.plan = ?1 order by v.number desc",
            PlanVersion.class)
        .setParameter(1, plan)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void add(Plan plan) {
    em.persist(plan);
  }

  void add(PlanVersion version) {
    em.persist(version);
  }

  /** False when the partner has that plan from that day already. */
  boolean assign(PartnerId partner, PlanId plan, LocalDate from) {
    em.flush();
    return em.createNativeQuery(
                "insert into plan_assignment (partner_id, plan_id, valid_from) values (?1, ?2, ?3)"
                    + " on conflict (partner_id, valid_from) do nothing")
            .setParameter(1, partner.value())
            .setParameter(2, plan.value())
            .setParameter(3, Date.valueOf(from))
            .executeUpdate()
        == 1;
  }
}
