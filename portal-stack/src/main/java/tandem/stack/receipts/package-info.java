/** Checks receipts from the command line. */
@NullMarked
package tandem.stack.receipts;

import org.jspecify.annotations.NullMarked;
