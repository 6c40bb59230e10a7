@NullMarked
package tandem.web.plans;

import org.jspecify.annotations.NullMarked;
