/** The only place that knows how the database sees its callers. */
@NullMarked
package tandem.platform.persistence;

import org.jspecify.annotations.NullMarked;
