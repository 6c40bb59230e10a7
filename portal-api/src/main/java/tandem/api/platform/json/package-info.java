/** Strict JSON in, plain JSON out; every mistake is named by its pointer. */
@NullMarked
package tandem.api.platform.json;

import org.jspecify.annotations.NullMarked;
