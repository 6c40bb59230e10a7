/** How the OpenAPI document is completed at build time: what every operation has in common. */
@NullMarked
package tandem.api.platform.contract;

import org.jspecify.annotations.NullMarked;
