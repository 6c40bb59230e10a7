@NullMarked
package tandem.web.review;

import org.jspecify.annotations.NullMarked;
