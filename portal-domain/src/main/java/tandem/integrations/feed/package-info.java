/** What happened, for a firm's own systems: numbered in one order, with the firm's view of it. */
@NullMarked
package tandem.integrations.feed;

import org.jspecify.annotations.NullMarked;
