/** How a refusal becomes an RFC 9457 answer, in the reader's language, wherever it arises. */
@NullMarked
package tandem.api.platform.problem;

import org.jspecify.annotations.NullMarked;
