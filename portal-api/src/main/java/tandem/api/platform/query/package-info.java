/** Query parameters: only the declared ones, once; lists by signed keyset cursors. */
@NullMarked
package tandem.api.platform.query;

import org.jspecify.annotations.NullMarked;
