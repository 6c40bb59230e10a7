/** Leads from a file: upload, say what the columns are, try, take, undo. */
@NullMarked
package tandem.web.leads.imports;

import org.jspecify.annotations.NullMarked;
