package tandem.privacy;

import java.time.Instant;
import tandem.platform.CompanyEvent;
import tandem.platform.PersonId;

/**
 * Somebody with an account was erased here; {@code person} is the account's id, which is also that
 * of their first seat. Their account at the identity provider goes too: were they to sign in again,
 * their name would come back.
 */
public record PersonErased(PersonId person, SubjectRequestId request, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "person.erased";
  }

  @Override
  public String objectId() {
    return person.text();
  }
}
