@NullMarked
package tandem.web.preview;

import org.jspecify.annotations.NullMarked;
