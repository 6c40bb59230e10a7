/** Registrations: conflict check, review, protection. The context that others should resemble. */
@NullMarked
package tandem.leads;

import org.jspecify.annotations.NullMarked;
