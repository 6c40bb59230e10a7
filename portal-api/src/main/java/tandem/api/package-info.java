/** The public REST API: what it consists of. */
@NullMarked
package tandem.api;

import org.jspecify.annotations.NullMarked;
