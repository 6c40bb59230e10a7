@NullMarked
package tandem.web.developer;

import org.jspecify.annotations.NullMarked;
