@NullMarked
package tandem.web.commissions;

import org.jspecify.annotations.NullMarked;
