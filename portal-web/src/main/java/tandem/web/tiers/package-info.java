/** Tiers: what a firm has, what comes with it, and how far the next one is. */
@NullMarked
package tandem.web.tiers;

import org.jspecify.annotations.NullMarked;
