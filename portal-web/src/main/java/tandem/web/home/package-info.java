/** The first page: what needs me, what is coming, what do I get. */
@NullMarked
package tandem.web.home;

import org.jspecify.annotations.NullMarked;
