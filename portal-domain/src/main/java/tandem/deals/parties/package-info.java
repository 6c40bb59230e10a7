/**
 * Other firms on a deal: how far its own firm opens it, who is invited to which part, what each of
 * them sees, and how what the deal brings is shared.
 */
@NullMarked
package tandem.deals.parties;

import org.jspecify.annotations.NullMarked;
