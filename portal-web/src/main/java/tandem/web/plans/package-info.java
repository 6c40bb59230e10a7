/** Commission plans: read by those who earn by them, written and published by the company. */
@NullMarked
package tandem.web.plans;

import org.jspecify.annotations.NullMarked;
