package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tandem.access.Actor;
import tandem.leads.LeadHandover;
import tandem.leads.programmes.AnswerCheck;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * How a deal goes on and ends. Refusals: {@code transition_not_allowed}, {@code version_mismatch},
 * {@code validation_failed}, {@code currency_mismatch}, {@code bypass_reason_required}, {@code
 * stage_requirements_missing}, {@code skip_reason_required}.
 */
@UseCase
@ApplicationScoped
public class DealDesk {
  private static final int MAX_COMMENT = 2_000;
  private static final int MAX_NUMBER = 100;

  @Inject Deals deals;
  @Inject DealPolicy policy;
  @Inject DealProcess process;
  @Inject LeadHandover leads;
  @Inject Losses losses;
  @Inject BypassGuard guard;
  @Inject Events events;
  @Inject Clock clock;

  /** Moves between open stages, with what the gate asked for in the same transaction. */
  public void move(Actor actor, DealId id, long version, MoveDeal order) {
    Deal deal = open(actor, id, version);
    if (!order.to().isOpen()) {
      throw new Refusal.Unprocessable("use_closure", "Winning and losing are closures, not moves");
    }
    new Problems().text("reason", order.reason().orElse(null), false, MAX_COMMENT).refuse();
    Instant now = clock.instant();
    complete(actor, deal, order.change(), now);
    process.refuse(actor, deal, order.to(), order.reason());
    DealStage before = deal.stage();
    DealMoved moved = deal.move(process.of(deal).terms(), order.to(), now);
    deals.noteMove(deal, before, actor, order.reason(), now);
    if (order.to().compareTo(before) > 0) {
      guard.pass(actor, deal, BypassStep.ADVANCED, order.bypass(), now);
    }
    events.publish(actor, moved);
  }

  /** What a move to this stage would ask, or to {@link DealStage#WON}. */
  public StageRequirements requirements(Actor actor, DealId id, DealStage to) {
    Deal deal = deals.get(id);
    policy.maySee(actor, deal.owner());
    return process.requirements(actor, deal, to);
  }

  /** Wins it, with what was signed; a reason where the process leaves out no stage without one. */
  public void win(Actor actor, DealId id, long version, MoveDeal order) {
    Deal deal = open(actor, id, version);
    new Problems()
        .text(DealProcess.reasonOf(DealStage.WON), order.reason().orElse(null), false, MAX_COMMENT)
        .refuse();
    Instant now = clock.instant();
    complete(actor, deal, order.change(), now);
    process.refuse(actor, deal, DealStage.WON, order.reason());
    DealStage before = deal.stage();
    DealWon won = deal.win(process.of(deal).terms(), now);
    deals.noteMove(deal, before, actor, order.reason(), now);
    guard.pass(actor, deal, BypassStep.WON, order.bypass(), now);
    events.publish(actor, won);
    deal.lead().ifPresent(lead -> leads.converted(actor, lead));
  }

  /** With the word of the side that closes it; the other side is asked for its own. */
  public void lose(Actor actor, DealId id, long version, LoseDeal order) {
    Deal deal = open(actor, id, version);
    Optional<LossReason> detail = losses.checked(order);
    Instant now = clock.instant();
    DealStage before = deal.stage();
    DealLost lost = deal.lose(order.reason(), order.comment().orElse(""), now);
    deals.noteMove(deal, before, actor, Optional.of(order.reason().name()), now);
    losses.say(deal, actor, order, now, now);
    losses.suspect(deal, order, detail, now);
    events.publish(actor, lost);
  }

  public void change(Actor actor, DealId id, long version, DealChange change) {
    Deal deal = open(actor, id, version);
    complete(actor, deal, change, clock.instant());
  }

  private void complete(Actor actor, Deal deal, DealChange change, Instant now) {
    if (change.isEmpty()) {
      return;
    }
    Problems problems =
        new Problems()
            .text("need", change.need().orElse(null), false, MAX_COMMENT)
            .line("contract.number", change.contractNumber().orElse(null), false, MAX_NUMBER);
    change
        .amount()
        .filter(amount -> !amount.isPositive())
        .ifPresent(amount -> problems.add("amount", "positive", "must be more than zero"));
    change
        .answers()
        .ifPresent(
            answers -> AnswerCheck.check(process.of(deal).terms().questions(), answers, problems));
    problems.refuse();
    DealChanged changed = deal.change(change, now);
    if (changed.fields().contains("amount")) {
      deals.shareAnew(deal);
    }
    if (!changed.fields().isEmpty()) {
      events.publish(actor, changed);
    }
  }

  private Deal open(Actor actor, DealId id, long version) {
    Deal deal = deals.get(id);
    policy.mayMove(actor, deal);
    Versions.check(version, deal.version());
    return deal;
  }
}
