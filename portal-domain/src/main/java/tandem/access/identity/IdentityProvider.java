package tandem.access.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tandem.access.PartnerRole;
import tandem.platform.PersonId;

/**
 * Makes the identity provider equal to what Tandem has decided. Every method says how things should
 * stand, not what to do, so each may run twice or late; they are called from the outbox only. When
 * the provider does not answer they throw {@link IdentityProviderAway}, and the outbox tries again.
 */
public interface IdentityProvider {

  /** The firm has an organisation, called by the firm's code. */
  void organization(FirmAccount firm);

  /**
   * Somebody gets a mail with a link that works once; an earlier link to the same address stops
   * working.
   */
  void invite(FirmAccount firm, Invitee invitee);

  /** Somebody who was erased has no account here any more, whatever firm they belonged to. */
  void erased(PersonId person);

  /** The newest attempts that the provider refused since then, at most a hundred. */
  List<TurnedAway> turnedAway(Instant since);

  /** Links to this address stop working. */
  void withdrawInvitation(FirmAccount firm, String email);

  /**
   * The person has exactly these roles in the firm; one who is not enabled has none, is signed out
   * everywhere, and cannot sign in unless they belong to another firm too. Unknown people are left
   * alone.
   *
   * @param account the provider's own id of them
   */
  void member(FirmAccount firm, UUID account, Set<PartnerRole> roles, boolean enabled);

  /** The machine client stands as described, or is gone when it is not enabled. */
  void client(FirmAccount firm, ClientAccount client);
}
