/** Tiers: what they grant, what it takes to reach them, and who has which from when on. */
@NullMarked
package tandem.partners.tiers;

import org.jspecify.annotations.NullMarked;
