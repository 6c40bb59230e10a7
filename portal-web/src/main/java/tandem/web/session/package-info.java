/** How long somebody stays signed in, and what becomes of a form that came too late. */
@NullMarked
package tandem.web.session;

import org.jspecify.annotations.NullMarked;
