/** The people of a partner firm: who belongs to it, who is invited, and what a leaver leaves. */
@NullMarked
package tandem.access.team;

import org.jspecify.annotations.NullMarked;
