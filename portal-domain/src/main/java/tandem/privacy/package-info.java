/** Personal data: where it lies, what people may ask for, and how it is erased. */
@NullMarked
package tandem.privacy;

import org.jspecify.annotations.NullMarked;
