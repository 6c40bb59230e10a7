package tandem.it.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tandem.platform.outbox.Subscriber;

/** Remembers what it was told, and fails the first time where a test wants it to. */
@ApplicationScoped
public class Listener implements Subscriber<Happened> {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Set<String> deafOnce = ConcurrentHashMap.newKeySet();

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
    if (deafOnce.remove(event.thing())) {
      throw new IllegalStateException("not this time");
    }
    heard.add(event.thing());
  }

  public void failOnce(String thing) {
    deafOnce.add(thing);
  }

  public int timesHeard(String thing) {
    return Collections.frequency(heard, thing);
  }
}
