/** What is to be done on deals. */
@NullMarked
package tandem.api.activities;

import org.jspecify.annotations.NullMarked;
