package tandem.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the identity provider vouches for: somebody at the door, not yet an actor.
 *
 * @param machine whether a system calls by client credentials, no person behind it
 */
public record Arrival(
    UUID subject,
    String username,
    String name,
    Optional<String> email,
    String locale,
    Optional<String> organization,
    Set<String> roles,
    String client,
    boolean machine) {
  public Arrival {
    roles = Set.copyOf(roles);
  }
}
