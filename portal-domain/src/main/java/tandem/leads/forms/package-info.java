/** Forms that a firm puts on its website: a visitor leaves a draft, never more. */
@NullMarked
package tandem.leads.forms;

import org.jspecify.annotations.NullMarked;
