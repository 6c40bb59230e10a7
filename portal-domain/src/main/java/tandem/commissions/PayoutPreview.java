package tandem.commissions;

import tandem.platform.Money;

/**
 * What a payout would settle.
 *
 * @param lines how many booked lines
 */
public record PayoutPreview(Money amount, int lines) {}
