@NullMarked
package tandem.web.people;

import org.jspecify.annotations.NullMarked;
