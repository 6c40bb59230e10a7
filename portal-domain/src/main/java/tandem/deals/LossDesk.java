package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.access.Actor;
import tandem.leads.LeadHandover;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * What is learnt from losses: the other side's word, losses that look given up, the reasons
 * themselves. Refusals: {@code not_found}, {@code role_required}, {@code validation_failed}, {@code
 * already_said}, {@code transition_not_allowed}, {@code version_mismatch}, {@code
 * four_eyes_required}, {@code protected_by_another_lead}.
 */
@UseCase
@ApplicationScoped
public class LossDesk {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST = 100;
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject Deals deals;
  @Inject Losses losses;
  @Inject DealPolicy policy;
  @Inject LeadHandover leads;
  @Inject BypassGuard guard;
  @Inject Events events;
  @Inject Clock clock;

  /** Details that there are, with those that may no longer be chosen. */
  public List<LossReason> reasons(Actor actor) {
    policy.mayList(actor);
    return losses.reasons();
  }

  /** The side that did not close it says why, too. */
  public void explain(Actor actor, DealId id, LoseDeal order) {
    Deal deal = deals.get(id);
    policy.mayMove(actor, deal);
    losses.checked(order);
    Instant closed =
        deal.closedAt()
            .filter(at -> deal.stage() == DealStage.LOST)
            .orElseThrow(() ->
                new Refusal.Conflict("transition_not_allowed", "Only a lost deal has a reason"));
    Instant now = clock.instant();
    losses.say(deal, actor, order, closed, now);
    deal.touch(now);
    events.publish(
        actor,
        new LossExplained(
            id, deal.partner().orElse(null), LossSide.of(actor), order.reason(), now));
  }

  /** Losses that look given up and nobody has looked into, the oldest first. */
  public List<LossReview> open(Actor actor) {
    policy.mayReviewLosses(actor);
    return losses.open(MOST);
  }

  /** Of the last year, by side and reason, the most frequent first. */
  public List<LossTotal> totals(Actor actor) {
    policy.mayReviewLosses(actor);
    return losses.totals(clock.instant().minus(YEAR));
  }

  /**
   * It is lost indeed, says somebody who has not said so before ({@code four_eyes_required}). To
   * work on it again, it is reopened instead.
   */
  public void accept(Actor actor, DealId id, String note) {
    policy.mayDecideLosses(actor);
    Deal deal = deals.get(id);
    new Problems().text("note", note, true, LONGEST_NOTE).refuse();
    if (losses.saidBy(deal, actor)) {
      throw new Refusal.Forbidden(
          "four_eyes_required", "Whoever said why it was lost does not accept that loss");
    }
    Instant now = clock.instant();
    String tidy = Objects.requireNonNullElse(Text.tidy(note), "");
    if (!losses.decide(deal, actor, false, tidy, now)) {
      throw new Refusal.Conflict("already_decided", "Nobody waits for a word on this loss");
    }
    events.publish(actor, new LossReviewed(id, false, now));
  }

  /**
   * A closed deal is worked on again, from the stage where it stood last. What a won one earned
   * stays booked, and is not booked a second time. Refuses {@code protected_by_another_lead} while
   * another firm has the customer, {@code transition_not_allowed} when its lead went back to the
   * company; whoever is passed by with a deal of the company's own is told ({@link BypassGuard}).
   */
  public void reopen(Actor actor, DealId id, long version, String reason) {
    Deal deal = deals.get(id);
    policy.mayReopen(actor, deal);
    Versions.check(version, deal.version());
    new Problems().text("reason", reason, true, LONGEST_NOTE).refuse();
    if (deal.lead().filter(leads::wentBack).isPresent()) {
      throw new Refusal.Conflict(
          "transition_not_allowed", "Its lead went back to the company: it is offered anew");
    }
    Instant now = clock.instant();
    DealStage from = deal.stage();
    String tidy = Objects.requireNonNullElse(Text.tidy(reason), "");
    DealReopened reopened = deal.reopen(deals.lastOpen(deal), tidy, now);
    losses.decide(deal, actor, true, tidy, now);
    deals.noteMove(deal, from, actor, Optional.of(tidy), now);
    guard.again(actor, deal, deal.lead().filter(leads::protects).isPresent(), tidy, now);
    events.publish(actor, reopened);
  }

  /** Adds a detail, or changes its names and whether it may be chosen; its reason stays. */
  public void keep(Actor actor, LossReason wanted) {
    policy.mayDecideLosses(actor);
    Problems problems = new Problems();
    if (!CODE.matcher(wanted.code()).matches()) {
      problems.add("code", "code", "lower-case letters, digits, dashes");
    }
    List<LossReason> there = losses.reasons();
    if (there.size() >= Losses.MOST_REASONS
        && there.stream().noneMatch(each -> each.code().equals(wanted.code()))) {
      problems.add("code", "too_many_details", "at most " + Losses.MOST_REASONS);
    }
    there.stream()
        .filter(each -> each.code().equals(wanted.code()) && each.reason() != wanted.reason())
        .findFirst()
        .ifPresent(each -> problems.add("code", "code_taken", "is a detail of " + each.reason()));
    problems
        .line("name_en", wanted.nameEn(), true, LONGEST_NAME)
        .line("name_ru", wanted.nameRu(), true, LONGEST_NAME)
        .refuse();
    losses.keep(wanted);
    events.publish(
        actor,
        new LossReasonKept(wanted.code(), wanted.reason(), wanted.active(), clock.instant()));
  }
}
