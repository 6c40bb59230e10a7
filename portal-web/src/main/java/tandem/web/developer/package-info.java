/** Machine clients of a dealer firm. */
@NullMarked
package tandem.web.developer;

import org.jspecify.annotations.NullMarked;
