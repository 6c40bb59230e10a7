package tandem.integrations.feed;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * Something that happened, as a firm's systems are told.
 *
 * @param position in the one order of all events
 * @param sequence of the object's own events, from 1; types that a reader does not take leave gaps
 * @param data JSON: the firm's view of the object, as it was within a second or so of the event;
 *     its {@code version} says exactly when
 * @param previous JSON: members of that view as they were at the event before, where they differ
 */
public record PartnerEvent(
    PartnerEventId id,
    PartnerId partner,
    long position,
    String type,
    String objectId,
    long sequence,
    String data,
    Optional<String> previous,
    Optional<String> requestId,
    Instant happenedAt) {}
