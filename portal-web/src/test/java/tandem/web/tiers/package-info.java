@NullMarked
package tandem.web.tiers;

import org.jspecify.annotations.NullMarked;
