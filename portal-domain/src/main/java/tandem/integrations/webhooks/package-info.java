/**
 * Webhooks: a firm's addresses that are told of its events, signed as Standard Webhooks 1.0.0 says.
 */
@NullMarked
package tandem.integrations.webhooks;

import org.jspecify.annotations.NullMarked;
