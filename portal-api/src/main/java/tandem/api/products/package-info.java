/** What can be sold. */
@NullMarked
package tandem.api.products;

import org.jspecify.annotations.NullMarked;
