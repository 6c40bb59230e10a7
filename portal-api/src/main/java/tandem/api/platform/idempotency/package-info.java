/** One transaction per writing request, and each POST key answered once. */
@NullMarked
package tandem.api.platform.idempotency;

import org.jspecify.annotations.NullMarked;
