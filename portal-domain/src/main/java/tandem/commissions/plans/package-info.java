/**
 * Plans are written, tried, published by a second person and accepted by those who earn by them.
 */
@NullMarked
package tandem.commissions.plans;

import org.jspecify.annotations.NullMarked;
