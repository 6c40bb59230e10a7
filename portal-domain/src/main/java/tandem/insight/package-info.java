/** Read models over all contexts; nobody uses insight. */
@NullMarked
package tandem.insight;

import org.jspecify.annotations.NullMarked;
