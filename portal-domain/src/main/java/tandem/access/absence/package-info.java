/** Who decides on leads in whose place while somebody is away. */
@NullMarked
package tandem.access.absence;

import org.jspecify.annotations.NullMarked;
