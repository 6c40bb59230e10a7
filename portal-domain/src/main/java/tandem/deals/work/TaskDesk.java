package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.access.Actor;
import tandem.deals.DealAccessPolicy;
import tandem.deals.DealId;
import tandem.deals.DealPeople;
import tandem.deals.DealRef;
import tandem.deals.Speaker;
import tandem.deals.Visibility;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

/**
 * Tasks on deals: made, changed, done, cancelled, by people of both sides. Refusals: {@code
 * validation_failed} ({@code doer_unfit} for somebody who is not of the side that is to do it),
 * {@code task_closed}, {@code external_id_taken}, {@code version_mismatch}.
 */
@UseCase
@ApplicationScoped
public class TaskDesk {
  @PersistenceContext EntityManager em;
  @Inject Tasks tasks;
  @Inject TaskPolicy policy;
  @Inject DealAccessPolicy deals;
  @Inject DealPeople people;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The newest change first. */
  public Page<TaskView> list(Actor actor, TaskFilter filter, PageRequest page) {
    policy.mayList(actor);
    return tasks.page(actor, filter, page);
  }

  /** What is due first, first. */
  public List<TaskView> byDueDay(Actor actor, TaskFilter filter, int most) {
    policy.mayList(actor);
    return tasks.byDueDay(actor, filter, Math.clamp(most, 1, 500));
  }

  /** What was changed last, first. */
  public List<TaskView> latest(Actor actor, TaskFilter filter, int most) {
    policy.mayList(actor);
    return tasks.page(actor, filter, PageRequest.first(most)).rows();
  }

  public int count(Actor actor, TaskFilter filter, int most) {
    policy.mayList(actor);
    return tasks.count(actor, filter, most);
  }

  /** The open task that is due first, of each deal that has one. */
  public Map<DealId, NextStep> next(Actor actor, Collection<DealId> of) {
    policy.mayList(actor);
    return of.isEmpty() ? Map.of() : tasks.next(of);
  }

  public TaskView find(Actor actor, TaskId id) {
    policy.mayList(actor);
    return tasks.view(actor, id);
  }

  /** Who may have a task of that side on this deal, by name. */
  public List<Speaker> fit(Actor actor, DealId deal, Side side) {
    deals.mayWrite(actor, deal, Visibility.SHARED);
    return people.of(deal, Visibility.SHARED).stream()
        .filter(person -> person.side().equals(side.name()))
        .toList();
  }

  public TaskId make(Actor actor, NewTask order) {
    DealRef deal = policy.mayMake(actor, order);
    order.wanted().check();
    order.externalId().ifPresent(external -> refuseTaken(deal, external));
    Task task =
        new Task(new TaskId(ids.next()), deal, order, Side.of(actor), actor, clock.instant());
    task.give(owner(order.deal(), order.visibility(), order.side(), order.wanted().owner()));
    tasks.add(task);
    events.publish(actor, task.created());
    return task.id();
  }

  public void change(Actor actor, TaskId id, long version, TaskWanted wanted) {
    Task task = tasks.get(id);
    policy.mayEdit(actor, task);
    Versions.check(version, task.version());
    wanted.check();
    Optional<Speaker> owner = owner(task.deal(), task.visibility(), task.side(), wanted.owner());
    events.publish(actor, task.change(wanted, owner, clock.instant()));
  }

  public void complete(Actor actor, TaskId id, long version) {
    Task task = tasks.get(id);
    policy.mayDo(actor, task);
    Versions.check(version, task.version());
    events.publish(actor, task.complete(actor, clock.instant()));
  }

  public void cancel(Actor actor, TaskId id, long version) {
    Task task = tasks.get(id);
    policy.mayEdit(actor, task);
    Versions.check(version, task.version());
    events.publish(actor, task.cancel(actor, clock.instant()));
  }

  private Optional<Speaker> owner(
      DealId deal, Visibility visibility, Side side, Optional<PersonId> wanted) {
    return wanted.map(person ->
        people.of(deal, visibility).stream()
            .filter(each -> each.id().equals(person) && each.side().equals(side.name()))
            .findFirst()
            .orElseThrow(() ->
                new Refusal.Invalid(
                    "owner_id", "doer_unfit", "must be of the side that is to do it")));
  }

  private void refuseTaken(DealRef deal, String external) {
    boolean taken =
        !Listing.of(em, "select id from task")
            .where("external_id = ?", external)
            .where(
                "partner_id is not distinct from cast(nullif(?, '') as uuid)",
                deal.partner().map(firm -> firm.value().toString()).orElse(""))
            .rows()
            .isEmpty();
    if (taken) {
      throw new Refusal.Conflict("external_id_taken", "Another task has this external id");
    }
  }
}
