/** Files of leads that a firm's own systems bring in. */
@NullMarked
package tandem.api.leads.imports;

import org.jspecify.annotations.NullMarked;
