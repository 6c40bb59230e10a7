/** Template answers: what reviewers write again and again, in both languages. */
@NullMarked
package tandem.leads.answers;

import org.jspecify.annotations.NullMarked;
