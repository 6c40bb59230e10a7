package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * The company's bookkeeping tells what was invoiced, delivered, paid and given back; the ledger
 * follows in the same moment. Refuses {@code validation_failed} with the place: {@code
 * unknown_deal}, {@code deal_not_won}, {@code before_deal} (the paper is older than the sale),
 * {@code currency_mismatch}, {@code exceeds_deal} and {@code exceeds_taken} (more than there is to
 * invoice, pay, deliver or give back); {@code event_differs} when a paper of that number says
 * something else; {@code commission_too_large} when the plan would pay what no ledger takes; {@code
 * role_required}.
 */
@UseCase
@ApplicationScoped
public class CommissionEvents {
  @Inject EarningsPolicy policy;
  @Inject SoldDeals deals;
  @Inject EventBook book;
  @Inject Settlement settlement;
  @Inject CompanyDay companyDay;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The same paper told twice is the event that is there already. */
  public CommissionEventView record(Actor actor, RecordEvent order) {
    policy.mayRecord(actor);
    Problems problems = order.problems(companyDay.today());
    problems.refuse();
    book.lock(order.deal());
    SoldDeal deal =
        deals
            .find(order.deal())
            .orElseThrow(() -> wrong("deal_id", "unknown_deal", "no such deal of a partner"));
    String number = String.valueOf(order.externalId()).strip();
    Optional<CommissionEventView> known = book.find(deal.partner(), order.kind(), number);
    if (known.isPresent()) {
      return same(known.get(), order);
    }
    LocalDate wonOn = check(deal, order);
    Instant now = clock.instant();
    CommissionEventId id = new CommissionEventId(ids.next());
    book.add(id, deal.partner(), order, actor, now);
    int lines = settlement.settle(deal, wonOn, order.occurredOn(), Optional.of(id));
    events.publish(
        actor,
        new CommissionEventRecorded(
            id,
            deal.partner(),
            deal.deal(),
            order.kind(),
            order.amount(),
            order.occurredOn(),
            lines,
            now));
    return book.find(policy.mayRead(actor), id).orElseThrow();
  }

  /** Recorded last first: a firm's own, or the company's all. */
  public Page<CommissionEventView> list(Actor actor, Optional<DealId> deal, PageRequest page) {
    return book.list(policy.mayRead(actor), deal, page);
  }

  public CommissionEventView find(Actor actor, CommissionEventId id) {
    return book.find(policy.mayRead(actor), id)
        .orElseThrow(() -> new Refusal.NotFound(CommissionEventId.PREFIX));
  }

  /** Whether the actor may {@link #record}. */
  public boolean allows(Actor actor) {
    return policy.records(actor);
  }

  private static CommissionEventView same(CommissionEventView known, RecordEvent order) {
    if (known.deal().equals(order.deal())
        && known.amount().equals(order.amount())
        && known.occurredOn().equals(order.occurredOn())) {
      return known;
    }
    throw new Refusal.Conflict(
        "event_differs",
        "%s %s is there with another deal, amount or day"
            .formatted(known.kind(), known.externalId()),
        java.util.List.of(known.id().text()));
  }

  private LocalDate check(SoldDeal deal, RecordEvent order) {
    if (deal.stage() != DealStage.WON || deal.closedAt().isEmpty()) {
      throw wrong("deal_id", "deal_not_won", "the deal is not won; win it first");
    }
    LocalDate wonOn = companyDay.of(deal.closedAt().get());
    if (order.occurredOn().isBefore(wonOn)) {
      throw wrong("occurred_on", "before_deal", "the deal was won on " + wonOn + "; check the day");
    }
    if (!deal.lines().getFirst().line().amount().currency().equals(order.amount().currency())) {
      throw wrong("amount", "currency_mismatch", "the deal is in another currency");
    }
    if (order.amount().amount().compareTo(book.sums(deal).room(order.kind())) > 0) {
      throw wrong(
          "amount",
          order.kind().takesBack() ? "exceeds_taken" : "exceeds_deal",
          "only %s is left".formatted(book.sums(deal).room(order.kind()).toPlainString()));
    }
    return wonOn;
  }

  private static Refusal wrong(String field, String code, String message) {
    return new Refusal.Invalid(field, code, message);
  }
}
