package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.SoldDeals.SoldDeal;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.PlanRules.Trigger;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * Brings the ledger to what is due for a deal: of each line and rule the commission that the plan
 * of the day of winning gives, times what its trigger has brought so far, less what is booked. So
 * partial payments add up to the whole to the last cent, the last one takes the remainder, a full
 * refund nets to nothing, and the order of events does not matter. What is kept back follows in
 * proportion. Where other firms have a share of the deal, each gets its part of all this by the
 * plan of the deal's own firm ({@link Shares}). Refuses {@code commission_too_large} when one line
 * would earn 10^13 or more.
 */
@ApplicationScoped
class Settlement {
  private static final BigDecimal MOST = BigDecimal.TEN.pow(13);

  @Inject Ledger ledger;
  @Inject LedgerSums sums;
  @Inject Plans plans;
  @Inject Volumes volumes;
  @Inject EventBook events;
  @Inject SoldDeals deals;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Answers how many entries were written; none when nothing changed. */
  int settle(SoldDeal deal, LocalDate wonOn, LocalDate day, Optional<CommissionEventId> cause) {
    events.lock(deal.deal());
    Map<Integer, List<LedgerSums.Booked>> booked = sums.booked(deal);
    Optional<Plans.InForce> plan = plan(deal, wonOn, booked);
    if (plan.isEmpty()) {
      return 0;
    }
    PlanTerms terms = plan.get().terms();
    Trigger trigger = terms.typed().map(PlanRules::trigger).orElse(Trigger.WON);
    EventSums paper = events.sums(deal);
    Shares shares = deals.shares(deal.deal());
    int written = 0;
    for (Calculation each : calculations(terms, deal, wonOn, booked)) {
      if (each.result().isPositive()) {
        bounded(each);
        Money due =
            new Money(
                paper.due(
                    each.result().amount(),
                    trigger,
                    each.result().currency().getDefaultFractionDigits()),
                each.result().currency());
        written += book(claims(deal, plan.get(), each, shares, due), terms, day, cause);
      }
    }
    return written;
  }

  private static void bounded(Calculation calculation) {
    if (calculation.result().amount().compareTo(MOST) >= 0) {
      throw new Refusal.Unprocessable(
          "commission_too_large",
          "Line %d would earn %s; the plan cannot mean that"
              .formatted(calculation.line(), calculation.result()));
    }
  }

  /** By which it was booked first; else the one of the day it was won, once it is accepted. */
  private Optional<Plans.InForce> plan(
      SoldDeal deal, LocalDate wonOn, Map<Integer, List<LedgerSums.Booked>> booked) {
    return booked.values().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(first -> plans.version(first.version()))
        .orElseGet(() ->
            plans
                .inForce(deal.partner(), wonOn)
                .filter(it -> !plans.waitsForAcceptance(it, deal.partner())));
  }

  /**
   * What is booked already, and what the plan gives besides: a part of it that came to less than a
   * cent was never booked, and is due with the parts that follow.
   */
  private List<Calculation> calculations(
      PlanTerms terms,
      SoldDeal deal,
      LocalDate wonOn,
      Map<Integer, List<LedgerSums.Booked>> booked) {
    List<Calculation> all = new ArrayList<>();
    booked.values().stream()
        .flatMap(List::stream)
        .map(LedgerSums.Booked::calculation)
        .forEach(all::add);
    if (terms.typed().isPresent() || booked.size() < deal.lines().size()) {
      List<Calculation> known = List.copyOf(all);
      SoldDeal then = terms.typed().isEmpty() ? deal : deal.withTier(tier(known, deal));
      DealCommission.of(terms, then, wonOn, volumes.before(terms, then, wonOn)).stream()
          .filter(each -> known.stream().noneMatch(one -> settles(one, each)))
          .forEach(all::add);
    }
    return all;
  }

  /** A line earns one commission, by whatever rule, and one bonus of each rule. */
  private static boolean settles(Calculation known, Calculation other) {
    return known.line() == other.line()
        && known.kind() == other.kind()
        && (known.kind() == EntryKind.EARNING || number(known) == number(other));
  }

  private static int number(Calculation calculation) {
    return calculation.rule().map(RateRule::number).orElse(0);
  }

  /** Nobody earns a bonus for a tier that came after the deal's first booking. */
  private static String tier(List<Calculation> known, SoldDeal deal) {
    return known.stream()
        .findFirst()
        .flatMap(first -> first.trace().value("tier"))
        .orElse(deal.tier());
  }

  /**
   * What a firm is due of a line, and from what.
   *
   * @param due all of it so far, booked or not
   */
  private record Claim(PartnerId firm, LedgerEntry.Source source, Money due) {}

  /** Of each firm that has a part of it, the deal's own first. */
  private static List<Claim> claims(
      SoldDeal deal, Plans.InForce plan, Calculation calculation, Shares shares, Money due) {
    List<Shares.Part> whole = shares.parts(calculation.result());
    List<Shares.Part> now = shares.parts(due);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Shares.Part part = now.get(i);
      Money all = whole.get(i).money();
      claims.add(
          part.share()
              .map(share ->
                  new Claim(
                      share.firm(),
                      new LedgerEntry.Source(
                          deal.deal(),
                          Optional.empty(),
                          Optional.of(share.party()),
                          calculation.partOf(share, all)),
                      part.money()))
              .orElseGet(() ->
                  new Claim(
                      deal.partner(),
                      new LedgerEntry.Source(
                          deal.deal(),
                          Optional.of(plan.version()),
                          Optional.empty(),
                          calculation.shared(part.percent(), all)),
                      part.money())));
    }
    return claims;
  }

  private int book(
      List<Claim> claims, PlanTerms terms, LocalDate day, Optional<CommissionEventId> cause) {
    int written = 0;
    for (Claim claim : claims) {
      written += book(claim, terms, day, cause);
    }
    return written;
  }

  private int book(Claim claim, PlanTerms terms, LocalDate day, Optional<CommissionEventId> cause) {
    LedgerEntry.Source source = claim.source();
    LedgerSums.Line line = sums.of(claim.firm(), source.deal(), source.calculation());
    Money missing = claim.due().minus(line.earned());
    int written = 0;
    String key = LedgerEntry.sourceKey(source.deal(), source.calculation()) + suffix(cause);
    // the paper is the deal's own firm's: entries of others name it in their key only
    Optional<CommissionEventId> paper = source.party().isPresent() ? Optional.empty() : cause;
    LedgerEntry entry = LedgerEntry.earning(ids.next(), claim.firm(), source, day, clock.instant());
    if (missing.isPositive()) {
      written += append(entry.because(key, paper, missing));
    } else if (missing.amount().signum() < 0) {
      written += append(entry.takenBack(key, paper, missing.negated(), line.last()));
    }
    return written + hold(claim, terms, line, key, day, paper);
  }

  /**
   * Of what comes now its part is kept back until its own day; of what goes back, the part of it
   * that is kept still, the part that would come free last first.
   */
  private int hold(
      Claim claim,
      PlanTerms terms,
      LedgerSums.Line line,
      String key,
      LocalDate day,
      Optional<CommissionEventId> paper) {
    Optional<PlanRules> rules = terms.typed().filter(it -> it.holdback().signum() > 0);
    if (rules.isEmpty()) {
      return 0;
    }
    BigDecimal part = rules.get().holdback();
    Money missing = part(claim.due(), part).minus(part(line.earned(), part));
    if (missing.isPositive()) {
      return append(
          LedgerEntry.earning(ids.next(), claim.firm(), claim.source(), day, clock.instant())
              .heldBack(key + "/held", paper, missing, day.plusDays(rules.get().holdbackDays())));
    }
    return release(claim, least(missing.negated(), line.held()), key, day, paper);
  }

  private int release(
      Claim claim, Money sum, String key, LocalDate day, Optional<CommissionEventId> paper) {
    int written = 0;
    Money rest = sum;
    if (!rest.isPositive()) {
      return 0;
    }
    LedgerEntry.Source source = claim.source();
    for (LedgerSums.Part part : sums.held(claim.firm(), source.deal(), source.calculation())) {
      Money free = least(rest, part.rest());
      if (free.isPositive()) {
        written +=
            append(
                LedgerEntry.earning(ids.next(), claim.firm(), source, day, clock.instant())
                    .released(
                        key + "/released" + (written == 0 ? "" : "/" + written),
                        paper,
                        free,
                        Optional.of(part.entry())));
        rest = rest.minus(free);
      }
    }
    return written;
  }

  private static Money part(Money of, BigDecimal fraction) {
    return new Money(of.amount().multiply(fraction), of.currency());
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private int append(LedgerEntry entry) {
    return ledger.append(entry) ? 1 : 0;
  }

  private static String suffix(Optional<CommissionEventId> cause) {
    return cause.map(CommissionEventId::value).map(UUID::toString).map(id -> "/" + id).orElse("");
  }
}
