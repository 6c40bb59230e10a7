/**
 * What partners earn: versioned plans, the calculation of each line, an append-only ledger,
 * payouts.
 */
@NullMarked
package tandem.commissions;

import org.jspecify.annotations.NullMarked;
