package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.leads.LeadHandover;
import tandem.platform.Events;
import tandem.platform.Problems;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * What both sides do with a deal. Refusals: {@code transition_not_allowed}, {@code
 * version_mismatch}, {@code validation_failed}, {@code currency_mismatch}, {@code
 * bypass_reason_required}.
 */
@UseCase
@ApplicationScoped
public class DealDesk {
  private static final int MAX_BODY = 10_000;
  private static final int MAX_COMMENT = 2_000;

  @Inject Deals deals;
  @Inject DealPolicy policy;
  @Inject LeadHandover leads;
  @Inject BypassGuard guard;
  @Inject Events events;
  @Inject Clock clock;

  /** Moves between open stages. */
  public void move(
      Actor actor, DealId id, long version, DealStage target, Optional<String> reason) {
    move(actor, id, version, target, reason, Optional.empty());
  }

  /**
   * @param bypass needed when the company's own deal advances on a customer that a partner's lead
   *     protects ({@code bypass_reason_required})
   */
  public void move(
      Actor actor,
      DealId id,
      long version,
      DealStage target,
      Optional<String> reason,
      Optional<Bypass> bypass) {
    Deal deal = open(actor, id, version);
    new Problems().text("reason", reason.orElse(null), false, MAX_COMMENT).refuse();
    Instant now = clock.instant();
    DealStage before = deal.stage();
    DealMoved moved = deal.move(target, now);
    deals.noteMove(deal, before, actor, reason, now);
    if (target.percent() > before.percent()) {
      guard.pass(actor, deal, BypassStep.ADVANCED, bypass, now);
    }
    events.publish(actor, moved);
  }

  public void win(Actor actor, DealId id, long version) {
    win(actor, id, version, Optional.empty());
  }

  public void win(Actor actor, DealId id, long version, Optional<Bypass> bypass) {
    Deal deal = open(actor, id, version);
    Instant now = clock.instant();
    DealStage before = deal.stage();
    DealWon won = deal.win(now);
    deals.noteMove(deal, before, actor, Optional.empty(), now);
    guard.pass(actor, deal, BypassStep.WON, bypass, now);
    events.publish(actor, won);
    deal.lead().ifPresent(lead -> leads.converted(actor, lead));
  }

  public void lose(
      Actor actor, DealId id, long version, LostReason reason, Optional<String> comment) {
    Deal deal = open(actor, id, version);
    new Problems()
        .text("comment", comment.orElse(null), reason == LostReason.OTHER, MAX_COMMENT)
        .refuse();
    Instant now = clock.instant();
    DealStage before = deal.stage();
    DealLost lost = deal.lose(reason, comment.orElse(""), now);
    deals.noteMove(deal, before, actor, Optional.of(reason.name()), now);
    events.publish(actor, lost);
  }

  public void change(Actor actor, DealId id, long version, DealChange change) {
    Deal deal = open(actor, id, version);
    Problems problems = new Problems().text("need", change.need().orElse(null), false, MAX_COMMENT);
    change
        .amount()
        .filter(amount -> !amount.isPositive())
        .ifPresent(amount -> problems.add("amount", "positive", "must be more than zero"));
    problems.refuse();
    DealChanged changed = deal.change(change, clock.instant());
    if (changed.fields().contains("amount")) {
      deals.shareAnew(deal);
    }
    events.publish(actor, changed);
  }

  /** Writes to both sides, or to the company only; what is written stays so for ever. */
  public MessageId write(Actor actor, DealId id, Visibility visibility, String body) {
    Deal deal = deals.get(id);
    policy.mayWrite(actor, deal, visibility);
    new Problems().text("body", body, true, MAX_BODY).refuse();
    Instant now = clock.instant();
    String side = actor instanceof PartnerUser ? "PARTNER" : "COMPANY";
    String tidy = Text.tidy(body);
    MessageId message = deals.write(deal, visibility, actor, side, tidy == null ? "" : tidy, now);
    events.publish(
        actor, new MessageWritten(id, deal.partner().orElse(null), message, visibility, side, now));
    return message;
  }

  private Deal open(Actor actor, DealId id, long version) {
    Deal deal = deals.get(id);
    policy.mayMove(actor, deal);
    Versions.check(version, deal.version());
    return deal;
  }
}
