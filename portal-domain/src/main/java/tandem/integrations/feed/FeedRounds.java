package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.jobs.Job;
import tandem.platform.outbox.Robot;

/**
 * Makes published events ready twice a second. An object is looked at in a transaction of its own
 * as the firm's systems see it, so no event can hold what the firm may not read.
 */
@ApplicationScoped
class FeedRounds implements Job {
  private static final System.Logger LOG = System.getLogger(FeedRounds.class.getName());
  private static final Robot ROBOT = new Robot("events");
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  @Inject FeedWork work;
  @Inject @Any Instance<ObjectView> views;

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public void run() {
    if (!views.isUnsatisfied()) {
      Job.batches(() -> round() == FeedWork.AT_ONCE);
    }
  }

  /** Answers how many are ready now. */
  private int round() {
    List<ReadyEvent> ready = work.waiting(ROBOT).stream().map(this::ready).toList();
    return ready.isEmpty() ? 0 : keep(ready);
  }

  /**
   * All at once; if that fails each by itself, and what cannot be kept even then without its
   * object: one event must not stop those behind it, of other firms too.
   */
  private int keep(List<ReadyEvent> ready) {
    try {
      work.keep(ROBOT, ready);
      return ready.size();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Events are kept one by one: together they cannot be", failure);
      return ready.stream().mapToInt(this::keepAlone).sum();
    }
  }

  private int keepAlone(ReadyEvent event) {
    for (ReadyEvent form : List.of(event, event.thin())) {
      try {
        work.keep(ROBOT, List.of(form));
        return 1;
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "Event " + form.event().id() + " cannot be kept", failure);
      }
    }
    return 0;
  }

  private ReadyEvent ready(WaitingEvent event) {
    return new ReadyEvent(event, EventTypes.find(event.type()).map(type -> view(event, type)));
  }

  /**
   * The object's document only for a type that is read with the scope of that document: nobody
   * reads a deal by asking for messages.
   */
  private JsonObject view(WaitingEvent event, EventType type) {
    String prefix = event.objectId().split("_", 2)[0];
    for (ObjectView view : views) {
      if (view.prefix().equals(prefix) && view.scope().equals(type.scope())) {
        return look(view, event).orElseGet(() -> Snapshots.thin(type.object(), event));
      }
    }
    return Snapshots.thin(type.object(), event);
  }

  /** Empty when it is gone. Nothing that fails here may stop the events behind it. */
  private static Optional<JsonObject> look(ObjectView view, WaitingEvent event) {
    try {
      return Optional.of(view.of(eyes(event), event.objectId()));
    } catch (Refusal gone) {
      return Optional.empty();
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          "Event %s of %s is told without its object"
              .formatted(event.type(), event.objectId().toLowerCase(Locale.ROOT)),
          failure);
      return Optional.empty();
    }
  }

  private static Actor eyes(WaitingEvent event) {
    return new PartnerUser(
        NOBODY, "events", event.partner(), "", Set.of(PartnerRole.SYSTEM), "en", "tandem");
  }
}
