/** What the API says about itself. */
@NullMarked
package tandem.api.meta;

import org.jspecify.annotations.NullMarked;
