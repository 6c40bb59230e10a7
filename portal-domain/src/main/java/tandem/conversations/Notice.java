package tandem.conversations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something the portal tells a person.
 *
 * @param kind name of the event, for example {@code lead.approved}
 * @param object public id of what it is about
 * @param subject one line in the reader's language
 */
public record Notice(
    UUID id, String kind, String object, String subject, Instant at, Optional<Instant> readAt) {}
