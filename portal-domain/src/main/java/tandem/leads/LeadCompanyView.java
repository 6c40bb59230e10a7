package tandem.leads;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.customers.matching.Verdict;
import tandem.platform.PartnerId;

/**
 * What the company sees besides: whose it is, what the check said at submission, and what stands
 * against it now.
 *
 * @param verdictAtSubmission empty until it was handed in
 * @param evidence of the customer that an open correction names, if there is one
 * @param recommendations of those who know the firm, the newest first
 */
public record LeadCompanyView(
    LeadFacts facts,
    PartnerId partner,
    String partnerName,
    String partnerTier,
    Optional<Verdict> verdictAtSubmission,
    List<Evidence> evidence,
    List<Recommendation> recommendations)
    implements LeadView {

  /** What all that stands against it now comes to. */
  public Verdict verdict() {
    return evidence.stream()
        .map(Evidence::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.FREE);
  }
}
