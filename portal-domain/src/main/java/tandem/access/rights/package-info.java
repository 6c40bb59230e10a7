/** Who may do what, as one table: the pages show it, and the policies are tested against it. */
@NullMarked
package tandem.access.rights;

import org.jspecify.annotations.NullMarked;
