package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.access.identity.FirmAccounts;
import tandem.access.identity.IdentityProvider;
import tandem.platform.outbox.Subscriber;

/**
 * Tells the identity provider how somebody stands now. It looks at the present, not at the event:
 * events that come late or in another order end in the same.
 */
@ApplicationScoped
class MemberMirror implements Subscriber<MemberChanged> {
  @Inject Members members;
  @Inject FirmAccounts firms;
  @Inject IdentityProvider provider;

  @Override
  public String name() {
    return "access.member";
  }

  @Override
  public Class<MemberChanged> event() {
    return MemberChanged.class;
  }

  @Override
  public void on(UUID eventId, MemberChanged event) {
    if (event.kind() == MemberChanged.Kind.CONFIRMED) {
      return;
    }
    members
        .anywhere(event.member())
        .ifPresent(member ->
            provider.member(
                firms.get(member.firm()),
                members.account(member.id()),
                member.roles(),
                member.active()));
  }
}
