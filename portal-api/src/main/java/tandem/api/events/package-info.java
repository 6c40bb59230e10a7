/** What happened, for a firm's systems: the feed and its catalogue. */
@NullMarked
package tandem.api.events;

import org.jspecify.annotations.NullMarked;
