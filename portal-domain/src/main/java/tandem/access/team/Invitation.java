package tandem.access.team;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.access.PartnerRole;
import tandem.platform.PartnerId;

/**
 * Somebody is asked to join a firm.
 *
 * @param expires when the link stops working
 */
public record Invitation(
    InvitationId id,
    PartnerId firm,
    String email,
    String name,
    String locale,
    Set<PartnerRole> roles,
    InvitationState state,
    String author,
    Instant createdAt,
    Optional<Instant> sentAt,
    Instant expires,
    long version) {
  public Invitation {
    roles = Set.copyOf(roles);
  }
}
