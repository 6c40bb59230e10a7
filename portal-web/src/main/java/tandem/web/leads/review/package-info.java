/** The reviewers' desk: the queue, a lead beside its evidence, and the decisions on it. */
@NullMarked
package tandem.web.leads.review;

import org.jspecify.annotations.NullMarked;
