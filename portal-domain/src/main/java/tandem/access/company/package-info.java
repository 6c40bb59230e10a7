/** People of the company: their roles, and which firms' records exist for them. */
@NullMarked
package tandem.access.company;

import org.jspecify.annotations.NullMarked;
