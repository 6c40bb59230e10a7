package tandem.access.team;

import java.time.Instant;
import java.util.List;
import tandem.platform.PersonId;

/** What a leaver left to whom, as it was told at the time. */
public record Handover(
    HandoverId id,
    PersonId from,
    String fromName,
    PersonId to,
    String toName,
    String author,
    Instant at,
    List<HandedOver> items) {
  public Handover {
    items = List.copyOf(items);
  }

  public long moved() {
    return items.stream().filter(HandedOver::moved).count();
  }
}
