/** Answers that reviewers write again and again. */
@NullMarked
package tandem.api.answers;

import org.jspecify.annotations.NullMarked;
