@NullMarked
package tandem.web.privacy;

import org.jspecify.annotations.NullMarked;
