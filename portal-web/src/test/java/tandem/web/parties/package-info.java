@NullMarked
package tandem.web.parties;

import org.jspecify.annotations.NullMarked;
