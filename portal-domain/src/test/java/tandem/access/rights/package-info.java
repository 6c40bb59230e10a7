@NullMarked
package tandem.access.rights;

import org.jspecify.annotations.NullMarked;
