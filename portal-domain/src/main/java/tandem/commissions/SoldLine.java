package tandem.commissions;

import tandem.platform.Money;

/**
 * What was sold, as far as commission is concerned.
 *
 * @param number line of the deal
 * @param product the product's code, for people and for the trace
 * @param amount the line's net value, which is the base of the commission
 */
public record SoldLine(
    int number, String product, String category, boolean commissionable, Money amount) {}
