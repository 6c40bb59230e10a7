/** Brings files in through the public API: bin/import. */
@NullMarked
package tandem.stack.imports;

import org.jspecify.annotations.NullMarked;
