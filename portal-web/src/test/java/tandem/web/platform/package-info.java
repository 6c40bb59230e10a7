@NullMarked
package tandem.web.platform;

import org.jspecify.annotations.NullMarked;
