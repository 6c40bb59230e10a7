/** Small pieces that many resources show. */
@NullMarked
package tandem.api.platform.views;

import org.jspecify.annotations.NullMarked;
