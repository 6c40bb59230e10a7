/** Deals that partner and company work on together. */
@NullMarked
package tandem.api.deals;

import org.jspecify.annotations.NullMarked;
