/** Forms that a firm puts on its website: its owner's pages, and the visitor's. */
@NullMarked
package tandem.web.leads.forms;

import org.jspecify.annotations.NullMarked;
