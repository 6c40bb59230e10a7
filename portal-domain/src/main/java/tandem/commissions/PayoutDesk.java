package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.commissions.rules.PlanRules;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * The company sees what it owes and notes what it paid. Tandem moves no money: a payout says that a
 * transfer with that reference settled these lines.
 */
@UseCase
@ApplicationScoped
public class PayoutDesk {
  @Inject Payouts payouts;
  @Inject Ledger ledger;
  @Inject Plans plans;
  @Inject EarningsPolicy policy;
  @Inject CompanyDay companyDay;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** One row per partner and currency, by name. */
  public List<PartnerBalance> balances(Actor actor) {
    policy.mayOversee(actor);
    return payouts.balances(Optional.empty());
  }

  /** The balances of one partner. */
  public List<PartnerBalance> balances(Actor actor, PartnerId partner) {
    policy.mayOversee(actor);
    return payouts.balances(Optional.of(partner));
  }

  /**
   * Payouts, the latest first: a partner's own, the company's all or those to one partner. For a
   * seller there are none, since a payout is the firm's.
   */
  public Page<PayoutView> list(Actor actor, Optional<PartnerId> partner, PageRequest page) {
    EarningsPolicy.Reach reach = policy.mayRead(actor);
    if (reach.owner().isPresent()) {
      return new Page<>(List.of(), Optional.empty());
    }
    return payouts.list(reach.firm().or(() -> partner), page);
  }

  /** Whether the actor may {@link #pay}. */
  public boolean allows(Actor actor) {
    return policy.pays(actor);
  }

  /**
   * What {@link #pay} would settle now; refuses what it refuses, except for a reference that is
   * taken, and answers zero where nothing is payable.
   */
  public PayoutPreview preview(Actor actor, PayPartner order) {
    policy.mayPay(actor);
    order.problems(companyDay.today()).refuse();
    Payouts.Payable payable = payouts.payable(order);
    if (payable.sum().isPositive()) {
      least(order, payable.sum());
    }
    return new PayoutPreview(payable.sum(), payable.entries().size());
  }

  /**
   * Settles all lines that are payable in the currency. Refuses {@code nothing_to_pay} when their
   * sum is not above zero, {@code below_minimum} when it is less than the partner's plan pays out,
   * {@code payout_reference_taken}, {@code already_paid} when another payout was faster, {@code
   * validation_failed}.
   */
  public PayoutId pay(Actor actor, PayPartner order) {
    policy.mayPay(actor);
    order.problems(companyDay.today()).refuse();
    Payouts.Payable payable = payouts.payable(order);
    Money amount = payable.sum();
    if (!amount.isPositive()) {
      throw new Refusal.Unprocessable(
          "nothing_to_pay",
          "Nothing is payable in %s until %s".formatted(order.currency(), order.earnedUntil()));
    }
    least(order, amount);
    Instant now = clock.instant();
    PayoutId id = new PayoutId(ids.next());
    payouts.add(id, order, amount, actor, now);
    payouts.settle(id, order.partner(), payable);
    if (!ledger.append(
        LedgerEntry.payout(ids.next(), order.partner(), id, amount, order.paidOn(), now))) {
      throw new Refusal.Conflict("already_booked", "This payout stands in the ledger already");
    }
    events.publish(
        actor,
        new PayoutSent(
            id, order.partner(), amount, order.reference().strip(), order.paidOn(), now));
    return id;
  }

  private void least(PayPartner order, Money amount) {
    plans
        .inForce(order.partner(), companyDay.today())
        .flatMap(plan -> plan.terms().typed())
        .flatMap(PlanRules::minimumPayout)
        .filter(least -> least.currency().equals(order.currency()))
        .filter(least -> amount.compareTo(least) < 0)
        .ifPresent(least -> {
          throw new Refusal.Unprocessable(
              "below_minimum", "The plan pays out from %s on; %s is due".formatted(least, amount));
        });
  }
}
