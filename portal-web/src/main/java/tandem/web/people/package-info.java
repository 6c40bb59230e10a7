/** The company's people: their roles, and whose records each of them sees. */
@NullMarked
package tandem.web.people;

import org.jspecify.annotations.NullMarked;
