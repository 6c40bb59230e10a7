/** What the portal tells a person. */
@NullMarked
package tandem.web.notices;

import org.jspecify.annotations.NullMarked;
