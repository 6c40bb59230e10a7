/** Other firms on a deal: for its own side, for the company, and for the firms that are invited. */
@NullMarked
package tandem.web.parties;

import org.jspecify.annotations.NullMarked;
