package tandem.commissions;

import tandem.platform.Money;

/**
 * What was sold, as far as commission is concerned.
 *
 * @param number line of the deal
 * @param product the product's code, for people and for the trace
 * @param amount the line's net value, which is the base of the commission
 * @param quantity units sold
 * @param benefit percent of the commission that its partner gets: less than all in a second lane
 */
public record SoldLine(
    int number,
    String product,
    String category,
    boolean commissionable,
    Money amount,
    int benefit,
    int quantity) {
  public static final int WHOLE = 100;

  /** Of a deal in the first lane. */
  public SoldLine(
      int number, String product, String category, boolean commissionable, Money amount) {
    this(number, product, category, commissionable, amount, WHOLE);
  }

  /** Of one unit. */
  public SoldLine(
      int number,
      String product,
      String category,
      boolean commissionable,
      Money amount,
      int benefit) {
    this(number, product, category, commissionable, amount, benefit, 1);
  }
}
