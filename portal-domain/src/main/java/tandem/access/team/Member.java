package tandem.access.team;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Somebody who works for a firm.
 *
 * @param since when the state became what it is; empty when it never changed
 * @param seen when they were last at the door
 * @param confirmedAt when an access review last kept them
 * @param version counts changes of roles and state
 */
public record Member(
    PersonId id,
    PartnerId firm,
    String name,
    Optional<String> email,
    String locale,
    Set<PartnerRole> roles,
    MemberState state,
    Optional<Instant> since,
    Optional<String> reason,
    Optional<Instant> seen,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    long version) {
  public Member {
    roles = Set.copyOf(roles);
  }

  public boolean active() {
    return state == MemberState.ACTIVE;
  }

  /** Runs the firm in the portal, today. */
  public boolean owns() {
    return active() && roles.contains(PartnerRole.ADMIN);
  }

  /** Can take over leads and deals. */
  public boolean sells() {
    return active()
        && (roles.contains(PartnerRole.ADMIN)
            || roles.contains(PartnerRole.MANAGER)
            || roles.contains(PartnerRole.SELLER));
  }
}
