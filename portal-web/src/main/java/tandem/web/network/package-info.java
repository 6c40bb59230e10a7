/** Who works under whom, and what the upper firm sees of it. */
@NullMarked
package tandem.web.network;

import org.jspecify.annotations.NullMarked;
