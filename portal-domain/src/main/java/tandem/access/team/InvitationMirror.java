package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.access.identity.FirmAccount;
import tandem.access.identity.FirmAccounts;
import tandem.access.identity.IdentityProvider;
import tandem.access.identity.Invitee;
import tandem.platform.outbox.Subscriber;

/** Has the identity provider send the mail, or makes its link useless. */
@ApplicationScoped
class InvitationMirror implements Subscriber<InvitationChanged> {
  @Inject InvitationBook book;
  @Inject FirmAccounts firms;
  @Inject IdentityProvider provider;

  @Override
  public String name() {
    return "access.invitation";
  }

  @Override
  public Class<InvitationChanged> event() {
    return InvitationChanged.class;
  }

  @Override
  public void on(UUID eventId, InvitationChanged event) {
    book.find(event.invitation()).ifPresent(this::mirror);
  }

  private void mirror(Invitation invitation) {
    FirmAccount firm = firms.get(invitation.firm());
    switch (invitation.state()) {
      case PREPARING -> {
        provider.organization(firm);
        provider.invite(
            firm,
            new Invitee(
                invitation.email(), invitation.name(), invitation.locale(), invitation.author()));
        book.sent(invitation);
      }
      case REVOKED -> provider.withdrawInvitation(firm, invitation.email());
      case SENT, EXPIRED, ACCEPTED -> {}
    }
  }
}
