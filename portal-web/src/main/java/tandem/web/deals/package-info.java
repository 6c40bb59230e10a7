/** Pages of deals, for both sides, each seeing its own view. */
@NullMarked
package tandem.web.deals;

import org.jspecify.annotations.NullMarked;
