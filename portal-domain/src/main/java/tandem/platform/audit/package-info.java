/**
 * Writes the audit trail: records, the keys of personal values in them, and the chain they form.
 */
@NullMarked
package tandem.platform.audit;

import org.jspecify.annotations.NullMarked;
