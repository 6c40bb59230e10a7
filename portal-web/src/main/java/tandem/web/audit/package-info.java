/** Who did what when, for auditors and administrators. */
@NullMarked
package tandem.web.audit;

import org.jspecify.annotations.NullMarked;
