/** Quotas per client and organisation, told in the IETF rate limit fields. */
@NullMarked
package tandem.api.platform.limits;

import org.jspecify.annotations.NullMarked;
