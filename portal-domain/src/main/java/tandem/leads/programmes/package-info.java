/**
 * Registration programmes as versioned data: what a lead must hold, who may register, who decides,
 * by when, and how long the promise holds.
 */
@NullMarked
package tandem.leads.programmes;

import org.jspecify.annotations.NullMarked;
