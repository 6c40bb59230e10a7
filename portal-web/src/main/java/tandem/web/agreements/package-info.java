/** The agreement: read and accepted by dealers, published and overseen by the company. */
@NullMarked
package tandem.web.agreements;

import org.jspecify.annotations.NullMarked;
