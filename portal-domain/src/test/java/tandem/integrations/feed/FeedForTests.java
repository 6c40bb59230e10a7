package tandem.integrations.feed;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.JsonObject;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Robot;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Lets events happen and be made ready, as the container's jobs do. */
public final class FeedForTests {
  private static final Robot ROBOT = new Robot("events");

  private final TestDatabase database;
  private final FeedWork work;
  private final Clock clock;

  public FeedForTests(TestDatabase database, Beans beans, Consumer<EventReady> listener) {
    this.database = database;
    this.work = beans.with(Event.class, new Fired(listener)).get(FeedWork.class);
    this.clock = beans.get(Clock.class);
  }

  /** Published, committed and made ready with a view of two members and a third that changes. */
  public PartnerEventId happens(PartnerId firm, String type, String object) {
    UUID id = publish(firm, type, object);
    ready(id);
    return new PartnerEventId(id);
  }

  /** Published and committed only. */
  UUID publish(PartnerId firm, String type, String object) {
    UUID id = UUID.randomUUID();
    try {
      database.asOwner(
          "insert into event (id, name, object_id, partner_id, payload, created_at, for_partner) values ('%s', '%s', '%s', '%s', '{}', '%s', true)"
              .formatted(id, type, object, firm.value(), clock.instant()));
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return id;
  }

  List<WaitingEvent> waiting() {
    return database.as(ROBOT, () -> work.waiting(ROBOT));
  }

  void keep(List<WaitingEvent> events, JsonObject view) {
    database.as(
        ROBOT,
        () ->
            work.keep(
                ROBOT,
                events.stream().map(event -> new ReadyEvent(event, Optional.of(view))).toList()));
  }

  int forget() {
    return database.as(ROBOT, () -> work.forget(ROBOT));
  }

  private void ready(UUID id) {
    List<WaitingEvent> ours = waiting().stream().filter(it -> it.id().equals(id)).toList();
    String object = ours.getFirst().objectId();
    keep(
        ours,
        JSON.createObjectBuilder()
            .add("object", object.split("_", 2)[0])
            .add("id", object)
            .add("changed_by", id.toString())
            .build());
  }

  /** CDI's event, told to one listener. */
  private record Fired(Consumer<EventReady> listener) implements Event<EventReady> {
    @Override
    public void fire(EventReady event) {
      listener.accept(event);
    }

    @Override
    public <U extends EventReady> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EventReady> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<EventReady> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends EventReady> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EventReady> Event<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
