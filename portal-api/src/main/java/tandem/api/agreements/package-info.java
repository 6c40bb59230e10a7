/** The agreement with the partners. */
@NullMarked
package tandem.api.agreements;

import org.jspecify.annotations.NullMarked;
