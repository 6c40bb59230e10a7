@NullMarked
package tandem.web.earnings;

import org.jspecify.annotations.NullMarked;
