/** What was earned, and how each line came about. */
@NullMarked
package tandem.api.commissions;

import org.jspecify.annotations.NullMarked;
