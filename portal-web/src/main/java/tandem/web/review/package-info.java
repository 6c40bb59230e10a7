/** The access review over all firms. */
@NullMarked
package tandem.web.review;

import org.jspecify.annotations.NullMarked;
