/** What people ask about their data, for administrators; auditors read. */
@NullMarked
package tandem.web.privacy;

import org.jspecify.annotations.NullMarked;
