/** Signed receipts of a lead, to read and to take along. */
@NullMarked
package tandem.web.receipts;

import org.jspecify.annotations.NullMarked;
