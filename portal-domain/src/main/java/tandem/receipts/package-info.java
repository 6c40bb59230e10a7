/**
 * Receipts: what was handed in, asked for and decided, signed and chained, so that each side can
 * prove it to the other without trusting its database.
 */
@NullMarked
package tandem.receipts;

import org.jspecify.annotations.NullMarked;
