/** Registrations of leads, and the decisions on them. */
@NullMarked
package tandem.api.leads;

import org.jspecify.annotations.NullMarked;
