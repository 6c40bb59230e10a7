/** Shared deals: stages, moves, messages. */
@NullMarked
package tandem.deals;

import org.jspecify.annotations.NullMarked;
