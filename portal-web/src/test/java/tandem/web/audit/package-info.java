@NullMarked
package tandem.web.audit;

import org.jspecify.annotations.NullMarked;
