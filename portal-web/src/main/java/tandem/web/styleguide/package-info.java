/** The style guide: every component in every state, open in demo mode only. */
@NullMarked
package tandem.web.styleguide;

import org.jspecify.annotations.NullMarked;
