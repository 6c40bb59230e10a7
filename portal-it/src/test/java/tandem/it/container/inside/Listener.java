package tandem.it.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tandem.platform.outbox.Subscriber;

/** Remembers what it was told, and fails while a test wants it to. */
@ApplicationScoped
public class Listener implements Subscriber<Happened> {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Set<String> deaf = ConcurrentHashMap.newKeySet();

  @Override
  public String name() {
    return "it.listener";
  }

  @Override
  public Class<Happened> event() {
    return Happened.class;
  }

  @Override
  public void on(UUID eventId, Happened event) {
    if (deaf.contains(event.thing())) {
      throw new IllegalStateException("not this time");
    }
    heard.add(event.thing());
  }

  public void failFor(String thing) {
    deaf.add(thing);
  }

  public void hearAgain(String thing) {
    deaf.remove(thing);
  }

  public int timesHeard(String thing) {
    return Collections.frequency(heard, thing);
  }
}
