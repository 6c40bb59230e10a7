/**
 * What a plan pays, as data: conditions, rates and formulas that always end, count in decimals only
 * and explain themselves. No database, no clock: the same sale gives the same answer for ever.
 */
@NullMarked
package tandem.commissions.rules;

import org.jspecify.annotations.NullMarked;
