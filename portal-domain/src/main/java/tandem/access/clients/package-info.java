/** Machine clients of partner firms: made, given keys and taken away by the firm itself. */
@NullMarked
package tandem.access.clients;

import org.jspecify.annotations.NullMarked;
