/** The people of a partner firm: members, invitations, what a leaver leaves. */
@NullMarked
package tandem.api.team;

import org.jspecify.annotations.NullMarked;
