/** Commission plans: written, published, accepted and tried. */
@NullMarked
package tandem.api.plans;

import org.jspecify.annotations.NullMarked;
