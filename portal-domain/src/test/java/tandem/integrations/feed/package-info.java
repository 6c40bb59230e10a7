@NullMarked
package tandem.integrations.feed;

import org.jspecify.annotations.NullMarked;
