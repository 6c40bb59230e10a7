package tandem.commissions.rules;

/** Something that a sale gives a value to, always, in a number of steps that its size bounds. */
public sealed interface Term
    permits MoneyTerm, PercentageTerm, QuantityTerm, DateTerm, BooleanTerm, TextTerm {
  Worked<?> work(Sale sale);
}
