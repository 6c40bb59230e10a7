@NullMarked
package tandem.web.applications;

import org.jspecify.annotations.NullMarked;
