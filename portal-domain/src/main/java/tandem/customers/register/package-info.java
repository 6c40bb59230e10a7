/**
 * Public registers of companies that can be asked about a tax id: which one is asked, is the
 * installation's choice. What they say is told with its source and its day.
 */
@NullMarked
package tandem.customers.register;

import org.jspecify.annotations.NullMarked;
