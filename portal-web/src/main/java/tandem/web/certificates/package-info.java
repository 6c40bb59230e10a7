/** Certificates of firms and their people, and what needs one. */
@NullMarked
package tandem.web.certificates;

import org.jspecify.annotations.NullMarked;
