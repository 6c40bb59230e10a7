/** The command that measures name matching on a file of labelled pairs. */
@NullMarked
package tandem.stack.matching;

import org.jspecify.annotations.NullMarked;
