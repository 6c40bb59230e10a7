/** What every answer carries: request id, trace, security headers, validators. */
@NullMarked
package tandem.api.platform.http;

import org.jspecify.annotations.NullMarked;
