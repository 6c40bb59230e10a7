package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.PartnerId;
import tandem.platform.RequestTrace;

/**
 * Takes refusals from the edges for the audit trail. Noting one costs no database call and never
 * fails: a job writes them in its own transaction within a second. Of the same subject, client and
 * code the first is written at once and the others of that minute as one sum, so that somebody who
 * probes fills neither the table nor the memory. A crash loses at most what was not written yet.
 */
@ApplicationScoped
public class RefusalLog {
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 1_000;
  private static final int MOST_OPERATIONS = 20;
  private static final String OTHERS = "others";

  @Inject Clock clock;

  private final Map<Key, Window> windows = new LinkedHashMap<>();

  private record Key(
      Optional<UUID> subject, Optional<PartnerId> firm, String client, String code) {}

  private static final class Window {
    final Instant opened;
    final @Nullable String request;
    final @Nullable String address;
    final Map<String, Integer> operations = new TreeMap<>();
    boolean firstWritten;
    int waiting;

    Window(Instant opened) {
      this.opened = opened;
      this.request = RequestTrace.requestId().orElse(null);
      this.address = RequestTrace.address().orElse(null);
    }
  }

  /**
   * What is to be written: the first of a window, or the sum of the others.
   *
   * @param address where the first of the window came from
   */
  record Batch(
      Optional<UUID> subject,
      Optional<PartnerId> firm,
      String client,
      String code,
      Map<String, Integer> operations,
      int count,
      Optional<String> request,
      Optional<String> address,
      Instant at) {}

  public synchronized void note(RefusedAccess refused) {
    Key key = new Key(refused.subject(), refused.firm(), refused.client(), refused.code());
    if (!windows.containsKey(key) && windows.size() >= MOST_KEYS) {
      key = new Key(Optional.empty(), Optional.empty(), "", OTHERS);
    }
    Window window = windows.computeIfAbsent(key, it -> new Window(clock.instant()));
    window.waiting++;
    String operation =
        window.operations.size() < MOST_OPERATIONS
                || window.operations.containsKey(refused.operation())
            ? refused.operation()
            : OTHERS;
    window.operations.merge(operation, 1, Integer::sum);
  }

  /** What is due now; it is forgotten here, so the caller writes it. */
  synchronized List<Batch> drain() {
    Instant now = clock.instant();
    List<Batch> due = new ArrayList<>();
    windows
        .entrySet()
        .removeIf(entry -> {
          Window window = entry.getValue();
          boolean over = !now.isBefore(window.opened.plus(WINDOW));
          if (window.waiting > 0 && (over || !window.firstWritten)) {
            due.add(batch(entry.getKey(), window));
            window.firstWritten = true;
            window.waiting = 0;
            window.operations.clear();
          }
          return over;
        });
    return due;
  }

  private static Batch batch(Key key, Window window) {
    return new Batch(
        key.subject(),
        key.firm(),
        key.client(),
        key.code(),
        new TreeMap<>(window.operations),
        window.waiting,
        window.firstWritten ? Optional.empty() : Optional.ofNullable(window.request),
        Optional.ofNullable(window.address),
        window.opened);
  }
}
