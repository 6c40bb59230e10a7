/** Delivers published events to subscribers, each in a transaction of its own, at least once. */
@NullMarked
package tandem.platform.outbox;

import org.jspecify.annotations.NullMarked;
