package tandem.deals;

import java.time.Instant;
import java.util.List;
import tandem.platform.PersonId;

/**
 * A message on a deal.
 *
 * @param side PARTNER or COMPANY: who wrote it
 * @param mentioned who was told by name
 */
public record MessageView(
    MessageId id,
    Visibility visibility,
    PersonId authorId,
    String author,
    String side,
    String body,
    List<PersonId> mentioned,
    Instant at) {}
