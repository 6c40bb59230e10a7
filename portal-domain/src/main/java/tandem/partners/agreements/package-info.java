/** The agreement with the partners: its versions, and who accepted which for a firm. */
@NullMarked
package tandem.partners.agreements;

import org.jspecify.annotations.NullMarked;
