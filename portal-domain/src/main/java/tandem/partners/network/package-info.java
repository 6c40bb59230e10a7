/** Distributors, dealers and sub-dealers: who works under whom, and what the upper firm sees. */
@NullMarked
package tandem.partners.network;

import org.jspecify.annotations.NullMarked;
