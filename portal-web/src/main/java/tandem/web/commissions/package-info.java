/** The company's side of commissions: what is owed to whom, and what was paid. */
@NullMarked
package tandem.web.commissions;

import org.jspecify.annotations.NullMarked;
