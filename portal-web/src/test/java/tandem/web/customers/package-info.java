/** Samples of the registry. */
@NullMarked
package tandem.web.customers;

import org.jspecify.annotations.NullMarked;
