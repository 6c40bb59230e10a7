/**
 * Leads of the company's own: dealers answer offers, the company makes them and writes the rules.
 */
@NullMarked
package tandem.web.offers;

import org.jspecify.annotations.NullMarked;
