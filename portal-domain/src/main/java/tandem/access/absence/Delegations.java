package tandem.access.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * An approver who is away gives the queue to an approver or a channel manager, who decides on leads
 * in their place. It begins and ends by itself: at most {@value #LONGEST_DAYS} days, one delegate a
 * day. It gives no sight of further firms: a delegate decides on what they see anyway.
 *
 * <p>Refusals: {@code role_required}, {@code not_found}, {@code version_mismatch}, {@code
 * delegation_overlaps} (the queue is with somebody on one of these days), {@code delegation_over},
 * {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class Delegations {
  public static final int LONGEST_DAYS = 92;
  private static final int FARTHEST_DAYS = 366;

  @Inject DelegationBook book;
  @Inject DelegationPolicy policy;
  @Inject CompanyTime time;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Those that the caller sees, the latest first, past ones too; at most 200. */
  public List<Delegation> list(Actor actor) {
    policy.maySee(actor);
    return book.all();
  }

  public Delegation find(Actor actor, DelegationId id) {
    policy.maySee(actor);
    return book.get(id);
  }

  /** Whether this actor has a queue to give away. */
  public boolean gives(Actor actor) {
    policy.maySee(actor);
    return policy.gives(actor);
  }

  /** Refuses whoever has none, before they are told what is wrong with their form. */
  public void requireGiver(Actor actor) {
    policy.mayGive(actor);
  }

  /** To whom it may be given: people of the company who know the leads, by name. */
  public List<Candidate> candidates(Actor actor) {
    policy.mayGive(actor);
    return book.candidates(actor.person());
  }

  public DelegationId give(Actor actor, PersonId delegate, LocalDate from, LocalDate until) {
    policy.mayGive(actor);
    LocalDate today = time.today();
    Problems problems = new Problems();
    if (from.isBefore(today)) {
      problems.add("from", "in_the_past", "not before today");
    } else if (from.isAfter(today.plusDays(FARTHEST_DAYS))) {
      problems.add("from", "range", "within the next " + FARTHEST_DAYS + " days");
    }
    if (until.isBefore(from)) {
      problems.add("until", "before_start", "not before the first day");
    } else if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
      problems.add("until", "range", "at most " + LONGEST_DAYS + " days");
    }
    Optional<Candidate> chosen =
        book.candidates(actor.person()).stream()
            .filter(candidate -> candidate.id().equals(delegate))
            .findFirst();
    if (chosen.isEmpty()) {
      problems.add("delegate_id", "delegate_unfit", "another active approver or channel manager");
    }
    problems.refuse();
    book.lockQueueOf(actor.person());
    if (book.given(actor.person(), from, until)) {
      throw new Refusal.Conflict(
          "delegation_overlaps", "The queue is with somebody on one of these days");
    }
    Instant now = clock.instant();
    DelegationId id = new DelegationId(ids.next());
    book.add(id, actor, chosen.orElseThrow(), from, until, now);
    events.publish(actor, new DelegationGiven(id, actor.person(), delegate, from, until, now));
    return id;
  }

  /** Takes the queue back at once; only whoever gave it. */
  public void end(Actor actor, DelegationId id, long version) {
    policy.mayGive(actor);
    Delegation delegation = book.get(id);
    if (!delegation.giver().equals(actor.person())) {
      throw new Refusal.Forbidden("role_required", "Whoever gave the queue takes it back");
    }
    Versions.check(version, delegation.version());
    if (!delegation.openOn(time.today())) {
      throw new Refusal.Conflict("delegation_over", "It is over already");
    }
    Instant now = clock.instant();
    book.end(id, now);
    events.publish(actor, new DelegationEnded(id, delegation.giver(), delegation.delegate(), now));
  }

  /** Somebody who may get the queue. */
  public record Candidate(PersonId id, String name) {}
}
