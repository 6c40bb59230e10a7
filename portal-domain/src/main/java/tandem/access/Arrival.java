package tandem.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the identity provider vouches for: somebody at the door, not yet an actor. */
public record Arrival(
    UUID subject,
    String username,
    String name,
    Optional<String> email,
    String locale,
    Optional<String> organization,
    Set<String> roles,
    String client) {
  public Arrival {
    roles = Set.copyOf(roles);
  }
}
