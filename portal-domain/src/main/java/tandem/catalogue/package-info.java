/**
 * What the company sells through its partners: products with their prices, the shelf to look at.
 */
@NullMarked
package tandem.catalogue;

import org.jspecify.annotations.NullMarked;
