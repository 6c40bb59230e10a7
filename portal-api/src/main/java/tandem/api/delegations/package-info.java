/** Who decides on leads in whose place while somebody is away. */
@NullMarked
package tandem.api.delegations;

import org.jspecify.annotations.NullMarked;
