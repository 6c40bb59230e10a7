/** Bringing data in over the API. */
@NullMarked
package tandem.api.integrations;

import org.jspecify.annotations.NullMarked;
