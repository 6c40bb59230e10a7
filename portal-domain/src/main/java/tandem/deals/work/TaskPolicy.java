package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.access.Actor;
import tandem.deals.DealAccessPolicy;
import tandem.deals.DealRef;
import tandem.deals.Visibility;
import tandem.platform.Refusal;

/**
 * Who may do what with tasks: whoever may write on the deal makes them for either side, each side
 * does its own, and changes what it asked for or has to do.
 */
@ApplicationScoped
class TaskPolicy {
  @Inject DealAccessPolicy deals;

  void mayList(Actor actor) {
    deals.mayList(actor);
  }

  DealRef maySee(Actor actor, Task task) {
    return deals.maySee(actor, task.deal());
  }

  DealRef mayMake(Actor actor, NewTask order) {
    boolean hidden = order.visibility() == Visibility.COMPANY;
    DealRef deal = deals.mayWrite(actor, order.deal(), order.visibility());
    if (hidden && order.side() == Side.PARTNER) {
      throw new Refusal.Invalid("visibility", "task_hidden", "a partner's task is shared");
    }
    if (order.side() == Side.PARTNER && deal.partner().isEmpty()) {
      throw new Refusal.Invalid("side", "no_partner", "the deal is the company's own");
    }
    return deal;
  }

  DealRef mayDo(Actor actor, Task task) {
    DealRef deal = deals.mayWrite(actor, task.deal(), task.visibility());
    if (task.side() != Side.of(actor)) {
      throw new Refusal.Forbidden("role_required", "The other side is to do this");
    }
    return deal;
  }

  DealRef mayEdit(Actor actor, Task task) {
    DealRef deal = deals.mayWrite(actor, task.deal(), task.visibility());
    if (!edits(actor, task.side(), task.authorSide())) {
      throw new Refusal.Forbidden("role_required", "The other side asked for this");
    }
    return deal;
  }

  /** What a template asked for is changed by whoever is to do it. */
  boolean edits(Actor actor, Side side, Side author) {
    Side own = Side.of(actor);
    return deals.writes(actor) && (author == own || (author == Side.SYSTEM && side == own));
  }

  /** Whether the actor's side is to do it, and they may. */
  boolean does(Actor actor, Side side) {
    return side == Side.of(actor) && deals.writes(actor);
  }
}
