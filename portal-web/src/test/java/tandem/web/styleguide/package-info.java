@NullMarked
package tandem.web.styleguide;

import org.jspecify.annotations.NullMarked;
