package tandem.deals;

import java.time.Instant;
import tandem.platform.PersonId;

/**
 * A message on a deal.
 *
 * @param side PARTNER or COMPANY: who wrote it
 */
public record MessageView(
    MessageId id,
    Visibility visibility,
    PersonId authorId,
    String author,
    String side,
    String body,
    Instant at) {}
