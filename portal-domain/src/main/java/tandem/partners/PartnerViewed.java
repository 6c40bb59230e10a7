package tandem.partners;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody of the company looked at the portal as a firm sees it. The company's own matter: no
 * partner reads of it.
 *
 * @param step what happened: the look began, a page was opened, the look ended
 * @param seenAs the person; empty when a role was chosen
 * @param page the path of the page, without its query
 */
public record PartnerViewed(
    Step step,
    PartnerId partner,
    Optional<PersonId> seenAs,
    Set<PartnerRole> roles,
    String page,
    Instant at)
    implements DomainEvent {

  /** The steps of a look, as the audit trail names them. */
  public enum Step {
    BEGAN("partner_view.began"),
    PAGE("partner_view.page_opened"),
    ENDED("partner_view.ended");

    private final String event;

    Step(String event) {
      this.event = event;
    }
  }

  public PartnerViewed {
    roles = Set.copyOf(roles);
  }

  @Override
  public String eventName() {
    return step.event;
  }

  @Override
  public String objectId() {
    return partner.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }

  @Override
  public boolean shared() {
    return false;
  }
}
