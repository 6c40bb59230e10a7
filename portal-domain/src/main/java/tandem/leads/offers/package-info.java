/**
 * Leads of the company's own, offered to partners with the customer masked: who gets them by which
 * rules, the clock for the answer, and what becomes of them.
 */
@NullMarked
package tandem.leads.offers;

import org.jspecify.annotations.NullMarked;
