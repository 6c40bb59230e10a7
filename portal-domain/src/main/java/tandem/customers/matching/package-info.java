/**
 * Whether two names, two customers, mean one firm: how sure it is and why. Everything here is pure;
 * what is compared comes from elsewhere, and the texts for people are made of the codes.
 */
@NullMarked
package tandem.customers.matching;

import org.jspecify.annotations.NullMarked;
