package tandem.leads;

import java.util.List;
import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * What the company sees besides: whose it is, what the check said at submission, and what stands
 * against it now.
 *
 * @param conflictAtSubmission empty until it was handed in
 * @param recommendations of those who know the firm, the newest first
 */
public record LeadCompanyView(
    LeadFacts facts,
    PartnerId partner,
    String partnerName,
    String partnerTier,
    Optional<Boolean> conflictAtSubmission,
    List<Evidence> evidence,
    List<Recommendation> recommendations)
    implements LeadView {}
