package tandem.integrations.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * @param types only these; none at all when there are none: a reader may lack the right to every
 *     type
 * @param object only of this object
 * @param since only what happened then or later
 * @param after only what came behind this event
 */
public record EventFilter(
    List<String> types,
    Optional<String> object,
    Optional<Instant> since,
    Optional<PartnerEventId> after) {
  public EventFilter {
    types = List.copyOf(types);
  }
}
