/** The register of partner firms, for the company. */
@NullMarked
package tandem.web.partners;

import org.jspecify.annotations.NullMarked;
