package tandem.commissions.rules;

import java.time.LocalDate;

/** A day of the company's calendar. */
public sealed interface DateTerm extends Term {
  @Override
  Worked<LocalDate> work(Sale sale);

  /** Always the same. */
  record Day(LocalDate day) implements DateTerm {
    @Override
    public Worked<LocalDate> work(Sale sale) {
      return new Worked<>(day, Step.of("date", day.toString()));
    }
  }

  /** Of the sale. */
  record OfSale() implements DateTerm {
    @Override
    public Worked<LocalDate> work(Sale sale) {
      return new Worked<>(sale.day(), Step.of("day", sale.day().toString()));
    }
  }
}
