/** Who did what when. */
@NullMarked
package tandem.api.audit;

import org.jspecify.annotations.NullMarked;
