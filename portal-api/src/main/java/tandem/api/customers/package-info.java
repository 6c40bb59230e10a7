/** The company's registry of end customers over HTTP; partners never read it. */
@NullMarked
package tandem.api.customers;

import org.jspecify.annotations.NullMarked;
