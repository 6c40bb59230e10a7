package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.commissions.PlanId;
import tandem.commissions.PlanVersionId;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * A firm accepts the plan that it earns by; the hash of the text is kept. Where the plan asks for
 * it, deals are booked only then, those of before with them. Refusals: {@code not_found}, {@code
 * role_required}, {@code already_decided}, {@code plan_text_changed} when what was read is not what
 * stands there.
 */
@UseCase
@ApplicationScoped
public class PlanAcceptances {
  @PersistenceContext EntityManager em;
  @Inject PlanWritingPolicy policy;
  @Inject PlanBook book;
  @Inject Events events;
  @Inject Clock clock;

  /** For the caller's firm; a version of nobody's plan needs none. */
  public Acceptance of(Actor actor, PlanView version) {
    Optional<PartnerId> firm = policy.mayRead(actor);
    String hash = PlanDocument.of(version).hash();
    boolean needed = Boolean.TRUE.equals(version.terms().acceptance());
    return new Acceptance(
        needed,
        hash,
        firm.flatMap(it -> version.version().flatMap(number -> acceptedAt(it, number))));
  }

  public boolean allows(Actor actor) {
    policy.mayRead(actor);
    return policy.accepts(actor);
  }

  /**
   * @param hash of the text that the caller read
   */
  public void accept(Actor actor, PlanId plan, int number, String hash) {
    PartnerUser user = policy.mayAccept(actor);
    user.requireGoodStanding();
    PlanView version =
        book.versionsOf(plan).stream()
            .filter(it -> it.number() == number && book.assigned(user.firm()).contains(plan))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
    PlanVersionId id = version.version().orElseThrow();
    if (!PlanDocument.of(version).hash().equals(hash)) {
      throw new Refusal.Conflict("plan_text_changed", "This is not the text that was read");
    }
    if (acceptedAt(user.firm(), id).isPresent()) {
      throw new Refusal.Conflict("already_decided", "The firm has accepted this version");
    }
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into plan_acceptance (partner_id, plan_version_id, person_id, document_hash, accepted_at) values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, user.firm().value())
        .setParameter(2, id.value())
        .setParameter(3, user.person().value())
        .setParameter(4, hash)
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
    events.publish(
        actor,
        new PlanAccepted(
            plan, user.firm(), version.code(), number, version.validFrom(), hash, now));
  }

  private Optional<Instant> acceptedAt(PartnerId firm, PlanVersionId version) {
    return Listing.of(em, "select a.plan_version_id, a.accepted_at from plan_acceptance a")
        .where("a.partner_id = ?", firm.value())
        .where("a.plan_version_id = ?", version.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> row.instant(1));
  }
}
