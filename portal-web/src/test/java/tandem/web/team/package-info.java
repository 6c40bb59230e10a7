@NullMarked
package tandem.web.team;

import org.jspecify.annotations.NullMarked;
