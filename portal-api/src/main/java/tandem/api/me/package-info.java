/** What the caller is and may. */
@NullMarked
package tandem.api.me;

import org.jspecify.annotations.NullMarked;
