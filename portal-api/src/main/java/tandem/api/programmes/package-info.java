/** Registration programmes: their terms, and the form that a lead is checked by. */
@NullMarked
package tandem.api.programmes;

import org.jspecify.annotations.NullMarked;
