/** Forms that a firm puts on its website, for its own systems. */
@NullMarked
package tandem.api.leads.forms;

import org.jspecify.annotations.NullMarked;
