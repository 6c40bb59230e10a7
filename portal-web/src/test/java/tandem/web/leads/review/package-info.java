@NullMarked
package tandem.web.leads.review;

import org.jspecify.annotations.NullMarked;
