package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.CompanyEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody of the company began to look at the portal as a firm sees it. The company's own matter:
 * no partner reads of it.
 *
 * @param seenAs the person; empty when a role was chosen
 * @param until when it may last
 */
public record PartnerViewBegan(
    PartnerId partner, Optional<PersonId> seenAs, Set<PartnerRole> roles, Instant until, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "partner_view.began";
  }

  @Override
  public String objectId() {
    return partner.text();
  }
}
