/** Registration programmes: the rules of engagement that everybody reads, and writing them. */
@NullMarked
package tandem.web.programmes;

import org.jspecify.annotations.NullMarked;
