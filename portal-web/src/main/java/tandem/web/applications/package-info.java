/** Applications to become a partner: the public form and status, and the company's review. */
@NullMarked
package tandem.web.applications;

import org.jspecify.annotations.NullMarked;
