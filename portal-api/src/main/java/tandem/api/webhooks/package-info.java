/** Webhook endpoints of a firm, and what was sent to them. */
@NullMarked
package tandem.api.webhooks;

import org.jspecify.annotations.NullMarked;
