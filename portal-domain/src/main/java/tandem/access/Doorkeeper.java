package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;

/**
 * Turns an arrival into an actor. What it learned is good for eight seconds: whoever is shut out is
 * out within ten, although their tokens live longer (api-and-security C.3).
 */
@ApplicationScoped
public class Doorkeeper {
  private static final Duration GOOD_FOR = Duration.ofSeconds(8);
  private static final int MANY = 10_000;
  private static final Robot ROBOT = new Robot("doorkeeper");

  @Inject Recognition recognition;
  @Inject Clock clock;

  private record Known(Actor actor, Instant until) {}

  private final Map<Arrival, Known> known = new ConcurrentHashMap<>();

  /**
   * Refuses with {@code organization_missing} (a partner's role without a firm), {@code
   * role_required} (no role of ours), {@code partner_suspended} (403, a system of a firm whose
   * partnership rests).
   */
  public Actor admit(Arrival arrival) {
    Instant now = clock.instant();
    Known seen = known.get(arrival);
    if (seen != null && now.isBefore(seen.until())) {
      return seen.actor();
    }
    if (known.size() > MANY) {
      known.clear();
    }
    Actor actor = recognition.recognise(ROBOT, arrival);
    known.put(arrival, new Known(actor, now.plus(GOOD_FOR)));
    return actor;
  }

  /** The next one of that firm is looked up anew: what they may do has just changed. */
  public void forget(PartnerId firm) {
    known.values().removeIf(it -> it.actor().partner().equals(Optional.of(firm)));
  }

  /** That person is looked up anew. */
  public void forget(PersonId person) {
    known.values().removeIf(it -> it.actor().person().equals(person));
  }

  /** Everybody is looked up anew. */
  public void forgetAll() {
    known.clear();
  }

  static Refusal nobodyHere() {
    return new Refusal.Forbidden("role_required", "This account has no role in Tandem");
  }
}
