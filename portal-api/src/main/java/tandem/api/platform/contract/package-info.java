/** How the OpenAPI document is completed and served. */
@NullMarked
package tandem.api.platform.contract;

import org.jspecify.annotations.NullMarked;
