/**
 * bin/bench: what Tandem does in a second on this machine, beside what the machine could do at
 * best.
 */
@NullMarked
package tandem.stack.bench;

import org.jspecify.annotations.NullMarked;
