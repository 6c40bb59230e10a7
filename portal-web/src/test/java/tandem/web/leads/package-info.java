@NullMarked
package tandem.web.leads;

import org.jspecify.annotations.NullMarked;
