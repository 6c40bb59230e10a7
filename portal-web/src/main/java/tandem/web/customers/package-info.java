/** The company's registry of end customers. */
@NullMarked
package tandem.web.customers;

import org.jspecify.annotations.NullMarked;
