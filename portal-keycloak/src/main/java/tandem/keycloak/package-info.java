/** Our Keycloak adapter for Jakarta Security. */
@NullMarked
package tandem.keycloak;

import org.jspecify.annotations.NullMarked;
