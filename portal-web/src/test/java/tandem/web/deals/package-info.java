@NullMarked
package tandem.web.deals;

import org.jspecify.annotations.NullMarked;
