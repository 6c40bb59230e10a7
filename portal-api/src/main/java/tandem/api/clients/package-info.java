/** Machine clients of a partner firm. */
@NullMarked
package tandem.api.clients;

import org.jspecify.annotations.NullMarked;
