package tandem.integrations.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.PartnerId;

/** Published, and not yet made ready. */
record WaitingEvent(
    UUID id,
    String type,
    PartnerId partner,
    String objectId,
    Optional<String> part,
    Optional<String> requestId,
    Instant happenedAt) {}
