package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.commissions.PlanId;
import tandem.commissions.rules.Earned;
import tandem.commissions.rules.PlanLint;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.RuleEngine;
import tandem.commissions.rules.Sale;
import tandem.commissions.rules.WrittenPlan.WrittenTest;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Reads and tries plans: the company all with their drafts, firms the published versions of the
 * plans that they earn by. Refusals: {@code not_found}, {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class PlanCatalogue {
  @Inject PlanWritingPolicy policy;
  @Inject PlanBook book;

  /** Of each plan the version in force, else the newest; a plan without one by its draft. */
  public List<PlanView> list(Actor actor) {
    List<PlanView> all = visible(actor);
    List<PlanView> stand = new ArrayList<>();
    for (PlanView each : all) {
      List<PlanView> own = all.stream().filter(it -> it.plan().equals(each.plan())).toList();
      PlanView chosen =
          own.stream()
              .filter(PlanView::inForce)
              .findFirst()
              .or(() -> own.stream().filter(it -> !it.draft()).findFirst())
              .orElseGet(own::getFirst);
      if (chosen.equals(each)) {
        stand.add(each);
      }
    }
    return List.copyOf(stand);
  }

  /** A draft first, then the versions, newest first. */
  public List<PlanView> versions(Actor actor, PlanId id) {
    List<PlanView> own = visible(actor).stream().filter(it -> it.plan().equals(id)).toList();
    if (own.isEmpty()) {
      throw new Refusal.NotFound(PlanId.PREFIX);
    }
    return own;
  }

  public PlanView version(Actor actor, PlanId id, int number) {
    return versions(actor, id).stream()
        .filter(each -> !each.draft() && each.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
  }

  public PlanView draft(Actor actor, PlanId id) {
    return versions(actor, id).stream()
        .filter(PlanView::draft)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(PlanId.PREFIX));
  }

  /** The plan that a firm earns by today, in the version in force. */
  public Optional<PlanView> own(Actor actor) {
    Optional<PartnerId> firm = policy.mayRead(actor);
    return firm.flatMap(book::current)
        .flatMap(plan -> book.versionsOf(plan).stream().filter(PlanView::inForce).findFirst());
  }

  /** Whether a draft or version can be published, and what else is to be known of it. */
  public PlanReport report(Actor actor, PlanView plan) {
    Optional<PartnerId> unused = policy.mayRead(actor);
    PlanReader.Reading reading = PlanReader.read(plan.terms(), book.vocabulary());
    return reading
        .plan()
        .map(rules -> new PlanReport(List.of(), PlanLint.examine(rules), PlanLint.test(rules)))
        .orElseGet(() -> new PlanReport(reading.problems(), List.of(), List.of()));
  }

  /**
   * What a made-up sale would bring; books nothing.
   *
   * @param number of a version; the draft when empty
   */
  public Trial tried(Actor actor, PlanId id, Optional<Integer> number, WrittenTest sale) {
    policy.mayTry(actor);
    PlanView plan = number.map(it -> version(actor, id, it)).orElseGet(() -> draft(actor, id));
    PlanRules rules = PlanReader.trusted(plan.terms());
    Sale made = PlanReader.sale("sale.", sale, rules, book.vocabulary());
    List<Earned> earned = RuleEngine.work(rules, made);
    return new Trial(
        plan,
        earned,
        earned.stream()
            .map(Earned::result)
            .reduce(Money.zero(made.amount().currency()), Money::plus));
  }

  /** Whether the actor may ask what a sale would bring. */
  public boolean tries(Actor actor) {
    policy.mayRead(actor);
    return policy.tries(actor);
  }

  public boolean writes(Actor actor) {
    policy.mayRead(actor);
    return policy.writes(actor);
  }

  public boolean publishes(Actor actor) {
    policy.mayRead(actor);
    return policy.publishes(actor);
  }

  private List<PlanView> visible(Actor actor) {
    Optional<PartnerId> firm = policy.mayRead(actor);
    if (firm.isPresent()) {
      Set<PlanId> assigned = book.assigned(firm.get());
      return book.versions().stream().filter(it -> assigned.contains(it.plan())).toList();
    }
    List<PlanView> all = new ArrayList<>(book.drafts());
    all.addAll(book.versions());
    return all;
  }
}
