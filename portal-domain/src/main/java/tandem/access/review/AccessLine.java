package tandem.access.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.PartnerId;

/**
 * A person or a machine client that can come in today.
 *
 * @param firm empty for the company's own
 * @param may roles of a person, scopes of a client, as in tokens
 * @param used when they were last at the door
 * @param confirmedAt when a review last kept them
 */
public record AccessLine(
    Kind kind,
    UUID id,
    Optional<PartnerId> firm,
    String firmName,
    String name,
    List<String> may,
    Optional<Instant> used,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    long version) {
  public AccessLine {
    may = List.copyOf(may);
  }

  /** Who, or what. */
  public enum Kind {
    PERSON,
    CLIENT,
    COLLEAGUE
  }
}
