package tandem.integrations.feed;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * @param view of the object; empty for an event that partners are not told of
 */
record ReadyEvent(WaitingEvent event, Optional<JsonObject> view) {
  /** Says only which object it is. */
  ReadyEvent thin() {
    return new ReadyEvent(event, view.map(Snapshots::idsOf));
  }
}
