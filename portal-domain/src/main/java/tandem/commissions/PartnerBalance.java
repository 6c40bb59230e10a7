package tandem.commissions;

import tandem.platform.Money;
import tandem.platform.PartnerId;

/**
 * What one partner earned and got in one currency.
 *
 * @param earned with what is kept back, as the partner reads it
 * @param payable earned, not kept back and not yet paid
 */
public record PartnerBalance(
    PartnerId partner,
    String name,
    String tier,
    Money earned,
    Money paid,
    Money payable,
    int payableLines) {}
