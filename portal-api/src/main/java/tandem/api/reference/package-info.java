/** Lists of codes with their texts. */
@NullMarked
package tandem.api.reference;

import org.jspecify.annotations.NullMarked;
