package tandem.keycloak.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerRole;
import tandem.access.identity.ClientAccount;
import tandem.access.identity.FirmAccount;
import tandem.access.identity.IdentityProvider;
import tandem.access.identity.Invitee;
import tandem.access.identity.TurnedAway;
import tandem.platform.PersonId;

/** Keycloak as the identity provider that Tandem looks after. */
@ApplicationScoped
public class KeycloakAdministration implements IdentityProvider {
  private @Nullable Parts parts;

  private record Parts(
      Organizations organizations,
      InvitationMails invitations,
      People people,
      MachineClients clients,
      DoorEvents events) {}

  @Override
  public void organization(FirmAccount firm) {
    String id = parts().organizations().ensure(firm);
    Set<String> groups = parts().organizations().groups(id).keySet();
    if (!groups.contains(Organizations.group(PartnerRole.ADMIN))) {
      parts().organizations().groups(id, PartnerRole.OF_PEOPLE);
    }
  }

  @Override
  public void invite(FirmAccount firm, Invitee invitee) {
    String id = parts().organizations().ensure(firm);
    parts().invitations().withdraw(id, invitee.email());
    parts().invitations().invite(id, invitee);
  }

  @Override
  public void withdrawInvitation(FirmAccount firm, String email) {
    Optional<String> id = parts().organizations().find(firm);
    id.ifPresent(known -> parts().invitations().withdraw(known, email));
  }

  @Override
  public void member(FirmAccount firm, UUID account, Set<PartnerRole> roles, boolean enabled) {
    String id = parts().organizations().ensure(firm);
    parts().people().converge(id, account.toString(), roles, enabled);
  }

  @Override
  public void erased(PersonId person) {
    parts().people().erase(person.value().toString());
  }

  @Override
  public List<TurnedAway> turnedAway(Instant since) {
    return parts().events().since(since);
  }

  @Override
  public void client(FirmAccount firm, ClientAccount client) {
    parts().clients().converge(firm, parts().organizations().ensure(firm), client);
  }

  /** Made at the first use: a portal without this setting runs, only its outbox waits. */
  private synchronized Parts parts() {
    Parts made = parts;
    if (made == null) {
      AdminSettings settings = AdminSettings.fromConfiguration();
      AdminApi api = new AdminApi(settings);
      Organizations organizations = new Organizations(api, settings);
      made =
          new Parts(
              organizations,
              new InvitationMails(api),
              new People(api, organizations),
              new MachineClients(api, organizations),
              new DoorEvents(api));
      parts = made;
    }
    return made;
  }
}
