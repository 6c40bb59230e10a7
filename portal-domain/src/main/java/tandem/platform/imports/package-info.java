/** What a context offers to be filled from files: one target a kind of row. */
@NullMarked
package tandem.platform.imports;

import org.jspecify.annotations.NullMarked;
