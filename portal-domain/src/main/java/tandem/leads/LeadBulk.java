package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.customers.matching.Verdict;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * One of several leads that are decided together: only where that is safe. Nothing stands against
 * the lead, one person decides, and it is its first decision; everything else wants a look of its
 * own. {@link LeadsTogether} goes through them.
 *
 * <p>Refuses {@code not_safe_together} (the allowed list names the {@link BulkObstacle}) and
 * whatever a single decision refuses ({@link LeadReview}).
 */
@UseCase
@ApplicationScoped
public class LeadBulk {
  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject Deputies deputies;
  @Inject LeadEvidence evidence;
  @Inject LeadReview review;
  @Inject Programme programme;
  @Inject LeadProgrammes programmes;

  /** What would happen to this lead now. */
  public BulkLine preview(Actor actor, LeadId id) {
    policy.mayReview(actor);
    Lead lead = undecided(id);
    LeadForm form = lead.form();
    return new BulkLine(
        id,
        lead.version(),
        Optional.ofNullable(form.customer().name())
            .or(() -> Optional.ofNullable(form.customer().taxNumber()))
            .orElse(""),
        partner(lead),
        lead.money(),
        programme.today().plusDays(programmes.protectionDays(lead)),
        obstacle(actor, lead));
  }

  /** Decides it as {@link LeadReview} does, if it still is safe under the customer's lock. */
  public DecisionId decide(Actor actor, LeadId id, long version, BulkDecision decision) {
    policy.mayReview(actor);
    leads.lockCustomerOf(id);
    obstacle(actor, undecided(id))
        .ifPresent(obstacle -> {
          throw new Refusal.Conflict(
              "not_safe_together", "This lead wants a look of its own", List.of(obstacle.name()));
        });
    return decision.approves()
        ? review.approve(actor, id, version, Optional.empty(), decision.comment())
        : review.reject(
            actor, id, version, decision.reason().orElseThrow(), decision.comment().orElse(""));
  }

  /** Nobody but its dealer knows of a draft. */
  private Lead undecided(LeadId id) {
    Lead lead = leads.get(id);
    if (lead.stage() == LeadStage.DRAFT) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    return lead;
  }

  private Optional<BulkObstacle> obstacle(Actor actor, Lead lead) {
    if (lead.stage() == LeadStage.APPEALED) {
      return Optional.of(BulkObstacle.APPEALED);
    }
    if (!lead.stage().waitsForCompany()) {
      return Optional.of(BulkObstacle.NOT_WAITING);
    }
    if (lead.wasRegisteredBy(actor.person())) {
      return Optional.of(BulkObstacle.OWN_REGISTRATION);
    }
    if (actor instanceof CompanyUser user && !deputies.mayDecide(user, lead)) {
      return Optional.of(BulkObstacle.NOT_IN_PLACE);
    }
    if (lead.people() > 1) {
      return Optional.of(BulkObstacle.MORE_PEOPLE);
    }
    if (!leads.firmMayWrite(lead)) {
      return Optional.of(BulkObstacle.FIRM_RESTS);
    }
    boolean free =
        evidence.atSubmission(lead.id()).equals(Optional.of(Verdict.FREE))
            && evidence.against(lead.id()).isEmpty();
    return free ? Optional.empty() : Optional.of(BulkObstacle.NOT_FREE);
  }

  private String partner(Lead lead) {
    return Listing.of(em, "select name from partner")
        .where("id = ?", lead.partner().value())
        .rows()
        .getFirst()
        .text(0);
  }
}
