package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody of a firm whom Tandem has not seen before stands at the door. The identity provider let
 * them in by a link that works once; here the invitation says with which roles.
 */
@ApplicationScoped
public class Newcomers {
  @Inject InvitationBook book;
  @Inject Events events;
  @Inject Clock clock;

  /** The roles of the open invitation to this address; empty when there is none. */
  public Optional<Set<PartnerRole>> invited(PartnerId firm, Optional<String> email) {
    return email
        .flatMap(address -> book.unanswered(firm, address))
        .filter(invitation -> invitation.state().open())
        .map(Invitation::roles);
  }

  /** They are in: the invitation, if there was one, has been answered. */
  public void joined(
      Caller robot,
      PartnerId firm,
      PersonId person,
      Optional<String> email,
      Set<PartnerRole> roles) {
    Optional<Invitation> invitation = email.flatMap(address -> book.unanswered(firm, address));
    invitation.ifPresent(answered -> {
      book.accepted(answered, person);
      events.publish(
          robot,
          new InvitationChanged(
              answered.id(), firm, InvitationChanged.Kind.ACCEPTED, clock.instant()));
    });
    events.publish(
        robot,
        MemberChanged.of(person, firm, MemberChanged.Kind.JOINED, roles, "", clock.instant()));
  }
}
