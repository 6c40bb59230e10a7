/** The dealer's earnings and their calculations. */
@NullMarked
package tandem.web.earnings;

import org.jspecify.annotations.NullMarked;
