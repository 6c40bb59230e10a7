/** Shared kernel: money, ids, time, refusals, use cases with row security, events. */
@NullMarked
package tandem.platform;

import org.jspecify.annotations.NullMarked;
