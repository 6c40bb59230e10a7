/** A dealer's own firm: what the company knows of it, and how the partnership stands. */
@NullMarked
package tandem.web.firm;

import org.jspecify.annotations.NullMarked;
