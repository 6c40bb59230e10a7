package tandem.partners.applications;

import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;

/**
 * With what a firm is admitted.
 *
 * @param code short name for ever: 2 to 40 of a-z, 0-9 and -, beginning with a letter or digit;
 *     also the alias of its organisation at the identity provider
 * @param territory where it sells, in words
 * @param comment what the applicant reads
 */
public record AdmitFirm(
    @Nullable String code,
    PartnerTier tier,
    @Nullable String territory,
    @Nullable String comment) {}
