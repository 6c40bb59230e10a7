/** Work without a caller, again and again. */
@NullMarked
package tandem.platform.jobs;

import org.jspecify.annotations.NullMarked;
