/** Signed receipts: the file of a lead, and the keys to check it with. */
@NullMarked
package tandem.api.receipts;

import org.jspecify.annotations.NullMarked;
