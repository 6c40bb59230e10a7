package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.rules.PlanRules;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;

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
                select v.id, p.code, v.number, cast(v.terms as text), v.valid_to
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
        .filter(row -> row[4] == null || !PlanTexts.day(row[4]).isBefore(day))
        .flatMap(this::version);
  }

  /** A version by which something was booked, in force or not. */
  Optional<InForce> version(PlanVersionId id) {
    List<?> found =
        em.createNativeQuery(
                "select v.id, p.code, v.number, cast(v.terms as text), v.valid_to from plan_version v join plan p on p.id = v.plan_id where v.id = ?1",
                Object[].class)
            .setParameter(1, id.value())
            .getResultList();
    return found.stream().map(Object[].class::cast).findFirst().flatMap(this::version);
  }

  private Optional<InForce> version(Object[] row) {
    PlanVersionId id = new PlanVersionId((UUID) row[0]);
    String code = (String) row[1];
    if (row[3] != null) {
      int number = ((Number) row[2]).intValue();
      return Optional.of(
          new InForce(id, PlanTerms.typed(code, number, PlanTexts.rules((String) row[3]))));
    }
    return Optional.ofNullable(em.find(PlanVersion.class, id))
        .map(it -> new InForce(it.id(), it.terms(code)));
  }

  /** Whether nothing is booked under a version because the firm has not accepted it yet. */
  boolean waitsForAcceptance(InForce plan, PartnerId partner) {
    return plan.terms().typed().filter(PlanRules::acceptance).isPresent()
        && Listing.of(em, "select a.plan_version_id, a.accepted_at from plan_acceptance a")
            .where("a.partner_id = ?", partner.value())
            .where("a.plan_version_id = ?", plan.version().value())
            .rows()
            .isEmpty();
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

  /** Whether its newest version has typed rules, or its first one is being written. */
  boolean typed(PlanId plan) {
    em.flush();
    return !Listing.query(
            em,
            """
            select p.id, p.code from plan p
            where p.id = ?1 and coalesce((select v.terms is not null from plan_version v where v.plan_id = p.id order by v.number desc limit 1),
              exists (select from plan_draft d where d.plan_id = p.id))
            """,
            plan.value())
        .isEmpty();
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
