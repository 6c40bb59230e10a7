@NullMarked
package tandem.access.clients;

import org.jspecify.annotations.NullMarked;
