@NullMarked
package tandem.web.home;

import org.jspecify.annotations.NullMarked;
