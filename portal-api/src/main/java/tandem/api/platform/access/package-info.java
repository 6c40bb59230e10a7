/** Who calls, and whether the token's scope covers the operation. */
@NullMarked
package tandem.api.platform.access;

import org.jspecify.annotations.NullMarked;
