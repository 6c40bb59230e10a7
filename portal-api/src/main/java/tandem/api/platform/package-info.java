/** The edge of the API that every endpoint shares; knows no context's business. */
@NullMarked
package tandem.api.platform;

import org.jspecify.annotations.NullMarked;
