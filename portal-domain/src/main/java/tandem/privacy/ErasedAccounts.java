package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.access.identity.IdentityProvider;
import tandem.platform.outbox.Subscriber;

/** Who was erased here is erased at the identity provider too, as soon as it answers. */
@ApplicationScoped
class ErasedAccounts implements Subscriber<PersonErased> {
  @Inject IdentityProvider provider;

  @Override
  public String name() {
    return "privacy.account";
  }

  @Override
  public Class<PersonErased> event() {
    return PersonErased.class;
  }

  @Override
  public void on(UUID eventId, PersonErased event) {
    provider.erased(event.person());
  }
}
