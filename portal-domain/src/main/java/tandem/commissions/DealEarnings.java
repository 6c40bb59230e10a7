package tandem.commissions;

import java.util.List;
import java.util.Optional;
import tandem.platform.Money;
import tandem.platform.Percentage;

/**
 * What a deal brings its partner, line by line: counted by the same engine under today's plan while
 * it is open, as the ledger has it once it is won. Lines that bring nothing say why.
 *
 * @param total empty when the deal has no lines or was lost
 */
public record DealEarnings(List<Line> lines, Optional<Money> total) {
  public static final DealEarnings NONE = new DealEarnings(List.of(), Optional.empty());

  /**
   * @param number line of the deal
   * @param booked the entry of the ledger; empty while it is an expectation
   */
  public record Line(
      int number,
      Money base,
      Percentage rate,
      Money result,
      Trace trace,
      Optional<CommissionLineId> booked) {

    static Line expected(Calculation calculation) {
      return new Line(
          calculation.line(),
          calculation.base(),
          calculation.rate(),
          calculation.result(),
          calculation.trace(),
          Optional.empty());
    }
  }

  static DealEarnings of(List<Line> lines) {
    return new DealEarnings(
        List.copyOf(lines), lines.stream().map(Line::result).reduce(Money::plus));
  }

  /** Whether the ledger has any of it. */
  public boolean isBooked() {
    return lines.stream().anyMatch(line -> line.booked().isPresent());
  }
}
