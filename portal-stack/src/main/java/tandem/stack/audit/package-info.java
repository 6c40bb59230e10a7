/** bin/audit: checks the audit trail without the applications. */
@NullMarked
package tandem.stack.audit;

import org.jspecify.annotations.NullMarked;
