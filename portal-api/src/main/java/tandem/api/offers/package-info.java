/** Leads that the company offers to partners. */
@NullMarked
package tandem.api.offers;

import org.jspecify.annotations.NullMarked;
