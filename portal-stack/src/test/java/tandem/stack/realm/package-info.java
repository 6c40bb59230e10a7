@NullMarked
package tandem.stack.realm;

import org.jspecify.annotations.NullMarked;
