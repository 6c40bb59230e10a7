/** Certificates of firms and of their people, and what may be done with one only. */
@NullMarked
package tandem.partners.certificates;

import org.jspecify.annotations.NullMarked;
