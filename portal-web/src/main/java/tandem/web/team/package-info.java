/** The people of a dealer firm: who they are, what they may do, and who is invited. */
@NullMarked
package tandem.web.team;

import org.jspecify.annotations.NullMarked;
