package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tandem.platform.DomainEvent;

/** What happened in the demo's year: events, the history of each object and the audit trail. */
final class Journal {
  private record Entry(Who who, DomainEvent event, Instant at) {}

  private final Seed seed;
  private final Instant now;
  private final List<Entry> entries = new ArrayList<>();

  Journal(Seed seed, Instant now) {
    this.seed = seed;
    this.now = now;
  }

  void add(Who who, DomainEvent event, Instant at) {
    if (at.isAfter(now)) {
      throw new IllegalStateException("The demo knows nothing of the future: " + event);
    }
    entries.add(new Entry(who, event, at));
  }

  void write(Connection connection) throws SQLException {
    Batch events =
        new Batch("event", "id, name, object_id, partner_id, payload::jsonb, created_at");
    Batch history =
        new Batch(
            "history_entry",
            "id, object_id, partner_id, event, author_name, author_side, details::jsonb, shared, at");
    Batch audit =
        new Batch(
            "audit_record",
            "at, actor_id, actor_side, client, partner_id, action, object_id, details::jsonb, shared");
    entries.sort(Comparator.comparing(Entry::at));
    for (Entry entry : entries) {
      DomainEvent event = entry.event();
      Who who = entry.who();
      Instant at = entry.at();
      UUID partner = event.ownedBy().map(it -> it.value()).orElse(null);
      String text = EventText.of((Record) event);
      events.add(seed.id(at), event.eventName(), event.objectId(), partner, text, at);
      history.add(
          seed.id(at),
          event.objectId(),
          partner,
          event.eventName(),
          who.name(),
          who.side(),
          text,
          event.shared(),
          at);
      audit.add(
          at,
          who.id(),
          who.side(),
          who.client(),
          partner,
          event.eventName(),
          event.objectId(),
          EventText.withoutPersonalValues((Record) event),
          event.shared());
    }
    events.write(connection);
    history.write(connection);
    audit.write(connection);
  }
}
