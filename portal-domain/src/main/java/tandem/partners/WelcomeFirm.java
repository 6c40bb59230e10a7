package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import tandem.access.PartnerRole;
import tandem.access.team.Invitations;
import tandem.access.team.InvitePerson;
import tandem.platform.outbox.Robot;
import tandem.platform.outbox.Subscriber;

/**
 * A firm was admitted: its first contact is invited as its owner. The invitation makes the firm's
 * organisation at the identity provider on its way.
 */
@ApplicationScoped
class WelcomeFirm implements Subscriber<PartnerAdmitted> {
  @Inject Invitations invitations;

  @Override
  public String name() {
    return "partners.welcome";
  }

  @Override
  public Class<PartnerAdmitted> event() {
    return PartnerAdmitted.class;
  }

  @Override
  public void on(UUID eventId, PartnerAdmitted event) {
    var invited =
        invitations.inviteFirstOwner(
            new Robot("partners.welcome"),
            event.partner(),
            new InvitePerson(
                event.contactEmail(),
                event.contactName(),
                event.locale(),
                Set.of(PartnerRole.ADMIN)));
    System.getLogger(WelcomeFirm.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0}: {1}",
            event.partner().text(),
            invited.isPresent() ? "first owner invited" : "has its first owner already");
  }
}
