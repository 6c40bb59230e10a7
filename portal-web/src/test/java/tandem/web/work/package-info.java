@NullMarked
package tandem.web.work;

import org.jspecify.annotations.NullMarked;
