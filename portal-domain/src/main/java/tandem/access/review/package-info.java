/** The access review over all firms: who and what still has access, and does it have to? */
@NullMarked
package tandem.access.review;

import org.jspecify.annotations.NullMarked;
