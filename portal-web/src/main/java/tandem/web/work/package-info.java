/** What is said and done on deals. */
@NullMarked
package tandem.web.work;

import org.jspecify.annotations.NullMarked;
