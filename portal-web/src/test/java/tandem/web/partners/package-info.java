@NullMarked
package tandem.web.partners;

import org.jspecify.annotations.NullMarked;
