@NullMarked
package tandem.stack.bench;

import org.jspecify.annotations.NullMarked;
