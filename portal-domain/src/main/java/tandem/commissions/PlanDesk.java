package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/** Publishes plans and says which partner earns by which. */
@UseCase
@ApplicationScoped
public class PlanDesk {
  @Inject Plans plans;
  @Inject PlanPolicy policy;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Publishes the next version; asked for terms that the newest version has from the same day, it
   * answers that one. Refuses {@code plan_typed} for a plan that is written in drafts, where two
   * persons make a version, {@code plan_rule_ambiguous}, {@code plan_rule_number}, {@code
   * validation_failed}.
   */
  public int publish(Actor actor, PublishPlan wanted) {
    policy.mayPublish(actor);
    wanted.problems().refuse();
    Plan plan = plans.byCode(wanted.code()).orElseGet(() -> named(wanted));
    Optional<PlanVersion> newest = plans.newest(plan.id());
    if (newest.isPresent() && says(newest.get(), wanted)) {
      return newest.get().number();
    }
    if (plans.typed(plan.id())) {
      throw new Refusal.Conflict(
          "plan_typed", "Plan %s is written in drafts".formatted(wanted.code()));
    }
    int next = newest.map(PlanVersion::number).orElse(0) + 1;
    PlanVersion version =
        PlanVersion.publish(
            new PlanVersionId(ids.next()),
            plan.id(),
            new PlanTerms(wanted.code(), next, wanted.rules()),
            wanted.validFrom(),
            clock.instant());
    plans.add(version);
    events.publish(actor, version.published(plan.code()));
    return next;
  }

  /** From that day on the partner earns by the plan. Refuses {@code not_found}. */
  public void assign(Actor actor, PartnerId partner, String planCode, LocalDate from) {
    policy.mayPublish(actor);
    Plan plan = plans.byCode(planCode).orElseThrow(() -> new Refusal.NotFound("plan"));
    if (plans.assign(partner, plan.id(), from)) {
      events.publish(actor, new CommissionPlanAssigned(plan.id(), partner, planCode, from));
    }
  }

  private Plan named(PublishPlan wanted) {
    Plan plan = Plan.named(new PlanId(ids.next()), wanted.code(), wanted.nameEn(), wanted.nameRu());
    plans.add(plan);
    return plan;
  }

  /** Typed rules never say what flat rates say. */
  private boolean says(PlanVersion version, PublishPlan wanted) {
    return version.validFrom().equals(wanted.validFrom())
        && plans
            .version(version.id())
            .filter(it -> it.terms().typed().isEmpty())
            .filter(it -> it.terms().rules().equals(wanted.rules()))
            .isPresent();
  }
}
