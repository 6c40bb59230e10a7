/** Starts, watches and stops a whole Tandem: PostgreSQL, Keycloak, Payara and a mail catcher. */
@NullMarked
package tandem.stack;

import org.jspecify.annotations.NullMarked;
