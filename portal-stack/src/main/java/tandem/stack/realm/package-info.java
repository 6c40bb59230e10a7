/** Brings a running realm of Keycloak to the file that describes it: {@code bin/realm}. */
@NullMarked
package tandem.stack.realm;

import org.jspecify.annotations.NullMarked;
