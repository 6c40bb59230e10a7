/** Other firms on a deal: how far it is open to them, who takes part as what. */
@NullMarked
package tandem.api.parties;

import org.jspecify.annotations.NullMarked;
