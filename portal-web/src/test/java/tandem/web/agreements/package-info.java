@NullMarked
package tandem.web.agreements;

import org.jspecify.annotations.NullMarked;
