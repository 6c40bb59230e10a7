/** Partner firms: who they are, their tier and standing, and the people who work for them. */
@NullMarked
package tandem.partners;

import org.jspecify.annotations.NullMarked;
