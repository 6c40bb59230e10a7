package tandem.commissions;

import java.util.Currency;
import tandem.platform.Money;

/**
 * A partner's commissions in one currency. Buckets never overlap and are never mixed: what open
 * deals may bring is not earned yet.
 *
 * @param possible if all open deals were won as they stand
 * @param estimated the same, each deal weighed by its stage's chance of winning
 * @param earned all that won deals brought, paid or not, corrections included
 * @param paid what payouts settled
 * @param payable earned and not yet paid
 */
public record EarningsSummary(
    Currency currency,
    Money possible,
    Money estimated,
    Money earned,
    Money paid,
    Money payable,
    int openDeals) {}
