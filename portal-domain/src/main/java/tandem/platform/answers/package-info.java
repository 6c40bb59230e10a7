/** Answers kept under a client's own key, so that a repeated request has one effect. */
@NullMarked
package tandem.platform.answers;

import org.jspecify.annotations.NullMarked;
