package tandem.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tandem.commissions.rules.PlanRules.Trigger;

/**
 * How much of a deal was invoiced, paid and delivered, and how much of it was taken back. What is
 * due follows from the sums alone, so the order in which the papers come never matters.
 *
 * @param total of the deal's lines, in its currency
 * @param sums by kind
 */
record EventSums(BigDecimal total, Map<DealEventKind, BigDecimal> sums) {

  EventSums {
    sums = Map.copyOf(sums);
  }

  BigDecimal of(DealEventKind kind) {
    return sums.getOrDefault(kind, BigDecimal.ZERO);
  }

  /**
   * The part of a commission that is due, between nothing and all of it: {@code exact} is rounded
   * once, by whoever books it.
   */
  BigDecimal due(BigDecimal commission, Trigger trigger, int digits) {
    return total.signum() == 0
        ? BigDecimal.ZERO
        : commission.multiply(base(trigger)).divide(total, digits, RoundingMode.HALF_EVEN);
  }

  private BigDecimal base(Trigger trigger) {
    BigDecimal there =
        switch (trigger) {
          // a credit note and the refund of the same money take it back once
          case WON -> total.subtract(credited().max(refunded()));
          case INVOICED -> of(DealEventKind.INVOICED).subtract(of(DealEventKind.CREDITED));
          case DELIVERED -> of(DealEventKind.DELIVERED).min(total).subtract(credited());
          case PAID -> of(DealEventKind.PAID).subtract(of(DealEventKind.REFUNDED));
        };
    return there.max(BigDecimal.ZERO).min(total);
  }

  /**
   * What credit notes took back for good. What was invoiced or delivered beyond the whole deal
   * replaces what they took: a wrong invoice was put right.
   */
  private BigDecimal credited() {
    BigDecimal again = beyond(DealEventKind.INVOICED).max(beyond(DealEventKind.DELIVERED));
    return of(DealEventKind.CREDITED).subtract(again).max(BigDecimal.ZERO);
  }

  /** What refunds took back for good: a payment that came back may have been paid anew. */
  private BigDecimal refunded() {
    return of(DealEventKind.REFUNDED).subtract(beyond(DealEventKind.PAID)).max(BigDecimal.ZERO);
  }

  private BigDecimal beyond(DealEventKind kind) {
    return of(kind).subtract(total).max(BigDecimal.ZERO);
  }

  /** How much an event of that kind may still have; what was taken back may come once more. */
  BigDecimal room(DealEventKind kind) {
    BigDecimal whole =
        switch (kind) {
          case CREDITED -> largest(DealEventKind.INVOICED, DealEventKind.DELIVERED);
          case REFUNDED -> largest(DealEventKind.PAID, DealEventKind.PAID);
          case INVOICED, DELIVERED -> total.add(of(DealEventKind.CREDITED));
          case PAID -> total.add(of(DealEventKind.REFUNDED));
        };
    return whole.subtract(of(kind)).max(BigDecimal.ZERO);
  }

  /** What was done so far; the whole deal while nothing is known of it. */
  private BigDecimal largest(DealEventKind one, DealEventKind other) {
    BigDecimal most = of(one).max(of(other));
    return most.signum() == 0 ? total : most;
  }
}
