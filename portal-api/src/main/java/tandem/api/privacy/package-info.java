/** What people ask about their data. */
@NullMarked
package tandem.api.privacy;

import org.jspecify.annotations.NullMarked;
