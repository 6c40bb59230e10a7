@NullMarked
package tandem.web.network;

import org.jspecify.annotations.NullMarked;
