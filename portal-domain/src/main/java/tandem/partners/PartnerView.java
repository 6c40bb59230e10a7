package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Lets people of the company see the portal exactly as a firm sees it: with the firm's rows, one
 * person's or one role's rights, and no way to change anything. Beginning, each page and the end
 * stand in the audit trail; a look lasts half an hour at most. Refuses {@code role_required},
 * {@code not_found}.
 */
@UseCase
@ApplicationScoped
public class PartnerView {
  public static final Duration LONGEST = Duration.ofMinutes(30);

  @PersistenceContext EntityManager em;
  @Inject PartnerPolicy policy;
  @Inject FirmStanding standing;
  @Inject Events events;
  @Inject Clock clock;

  /** Refuses whoever may not look at all, before anything is asked. */
  public void mayBegin(Actor viewer) {
    policy.mayViewAs(viewer);
  }

  /** Looks with the eyes of one person, with the roles they last came with. */
  public Viewpoint beginAs(Actor viewer, PartnerId firm, PersonId person, String from) {
    policy.mayViewAs(viewer);
    Row found =
        Listing.of(em, "select name, roles from person")
            .where("partner_id = ?", firm.value())
            .where("id = ?", person.value())
            .rows()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PersonId.PREFIX));
    Set<PartnerRole> roles = PartnerPerson.known(found.texts(1));
    if (roles.isEmpty()) {
      throw new Refusal.NotFound(PersonId.PREFIX);
    }
    return began(
        viewer,
        new Viewpoint(
            firm.value(),
            nameOf(firm),
            person.value(),
            found.text(0),
            roles,
            clock.instant().plus(LONGEST),
            from));
  }

  /** Looks as anybody of that role would who has no records of their own. */
  public Viewpoint beginAs(Actor viewer, PartnerId firm, PartnerRole role, String from) {
    policy.mayViewAs(viewer);
    return began(
        viewer,
        new Viewpoint(
            firm.value(),
            nameOf(firm),
            Viewpoint.NOBODY,
            "",
            Set.of(role),
            clock.instant().plus(LONGEST),
            from));
  }

  /** Who acts while this page is looked at. */
  public PartnerUser look(Actor viewer, Viewpoint view, String page) {
    policy.mayViewAs(viewer);
    if (view.isOverAt(clock.instant())) {
      throw new Refusal.Forbidden("view_over", "The look has ended");
    }
    // whose scope has become narrower looks no longer
    nameOf(view.partner());
    events.publish(
        viewer,
        new PartnerPageViewed(view.partner(), view.seenAs(), view.roles(), page, clock.instant()));
    return new PartnerUser(
        view.seenAs().orElse(new PersonId(Viewpoint.NOBODY)),
        view.name(),
        view.partner(),
        view.firmName(),
        view.roles(),
        viewer.locale(),
        viewer.client(),
        true,
        standing.of(view.partner()));
  }

  public void end(Actor viewer, Viewpoint view) {
    policy.mayViewAs(viewer);
    nameOf(view.partner());
    events.publish(
        viewer, new PartnerViewEnded(view.partner(), view.seenAs(), view.roles(), clock.instant()));
  }

  private Viewpoint began(Actor viewer, Viewpoint view) {
    events.publish(
        viewer,
        new PartnerViewBegan(
            view.partner(), view.seenAs(), view.roles(), view.until(), clock.instant()));
    return view;
  }

  private String nameOf(PartnerId firm) {
    return Listing.of(em, "select name from partner").where("id = ?", firm.value()).rows().stream()
        .findFirst()
        .map(row -> row.text(0))
        .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
  }
}
