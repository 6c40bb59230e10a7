/** Account, help and search. */
@NullMarked
package tandem.web.account;

import org.jspecify.annotations.NullMarked;
