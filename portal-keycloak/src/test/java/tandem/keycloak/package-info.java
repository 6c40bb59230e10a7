@NullMarked
package tandem.keycloak;

import org.jspecify.annotations.NullMarked;
