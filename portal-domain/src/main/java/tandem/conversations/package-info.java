/** Messages to people: notices in the portal and mail, each in the language of its reader. */
@NullMarked
package tandem.conversations;

import org.jspecify.annotations.NullMarked;
