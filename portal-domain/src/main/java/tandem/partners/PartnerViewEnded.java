package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.CompanyEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody of the company stopped looking as a firm. The company's own matter: no partner reads of
 * it. A look that ends with the session leaves no record of its own: {@link PartnerViewBegan} says
 * when it ends at the latest, and each page looked at stands in the trail.
 *
 * @param seenAs the person; empty when a role was chosen
 */
public record PartnerViewEnded(
    PartnerId partner, Optional<PersonId> seenAs, Set<PartnerRole> roles, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "partner_view.ended";
  }

  @Override
  public String objectId() {
    return partner.text();
  }
}
