package tandem.privacy;

import java.util.Set;
import tandem.platform.Refusal;

/** How a request stands. Closed is closed: who asks again makes a new one. */
public enum RequestState {
  RECEIVED,
  FULFILLED,
  REFUSED;

  Set<RequestState> next() {
    return this == RECEIVED ? Set.of(FULFILLED, REFUSED) : Set.of();
  }

  RequestState to(RequestState target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "already_decided", "A request cannot go from %s to %s".formatted(this, target));
  }
}
