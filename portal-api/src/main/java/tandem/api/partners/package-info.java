/** Partner firms. */
@NullMarked
package tandem.api.partners;

import org.jspecify.annotations.NullMarked;
