@NullMarked
package tandem.integrations.webhooks;

import org.jspecify.annotations.NullMarked;
