package tandem.partners.agreements;

import java.time.Instant;

/**
 * The newest version of the agreement that a firm accepted.
 *
 * @param number of the version
 * @param person who accepted it for the firm
 */
public record LastAcceptance(AgreementId agreement, int number, String person, Instant at) {}
