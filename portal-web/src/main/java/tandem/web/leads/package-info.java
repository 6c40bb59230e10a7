/** Pages of lead registrations: the dealer's side, and what both sides share. */
@NullMarked
package tandem.web.leads;

import org.jspecify.annotations.NullMarked;
