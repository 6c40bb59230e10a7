/** Who is calling: actors, roles, recognition at the door, the audit trail. */
@NullMarked
package tandem.access;

import org.jspecify.annotations.NullMarked;
