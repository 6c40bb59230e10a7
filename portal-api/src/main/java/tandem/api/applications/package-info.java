/** Applications to become a partner. */
@NullMarked
package tandem.api.applications;

import org.jspecify.annotations.NullMarked;
