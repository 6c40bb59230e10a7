/** What Tandem wants of the identity provider; how it is asked is the adapter's business. */
@NullMarked
package tandem.access.identity;

import org.jspecify.annotations.NullMarked;
