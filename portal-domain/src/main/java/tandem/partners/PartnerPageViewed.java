package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.CompanyEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody of the company opened a page as a firm sees it. The company's own matter: no partner
 * reads of it.
 *
 * @param seenAs the person; empty when a role was chosen
 * @param page the path, without its query
 */
public record PartnerPageViewed(
    PartnerId partner, Optional<PersonId> seenAs, Set<PartnerRole> roles, String page, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "partner_view.page_opened";
  }

  @Override
  public String objectId() {
    return partner.text();
  }
}
