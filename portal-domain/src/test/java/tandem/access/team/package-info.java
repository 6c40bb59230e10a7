@NullMarked
package tandem.access.team;

import org.jspecify.annotations.NullMarked;
