@NullMarked
package tandem;

import org.jspecify.annotations.NullMarked;
