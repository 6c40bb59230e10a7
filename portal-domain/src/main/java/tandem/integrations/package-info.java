/** Data in and out in bulk: imports with a mapping in clear text and a result for each row. */
@NullMarked
package tandem.integrations;

import org.jspecify.annotations.NullMarked;
