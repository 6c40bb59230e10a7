package tandem.web.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The ball, Tandem's signature: who has to act, since when, promised until. Progress runs in
 * minutes from the moment the holder got it to the promised time; a total of 0 means nothing is
 * promised.
 *
 * @param yours whether the reader holds it
 */
public record Ball(
    String who, boolean yours, boolean late, long elapsed, long total, String due, String since) {

  /** The reader must act; without a promised time there is nothing to be late for. */
  public static Ball yours(Page page, Instant since, Optional<Instant> until) {
    return of(page, page.t("ball.you"), true, "", since, until);
  }

  /** Somebody else must act, and the reader waits; by when is what the company promised. */
  public static Ball theirs(Page page, String who, Instant since, Optional<Instant> until) {
    return of(page, who, false, "ball.promised", since, until);
  }

  /** The same where the company set the time and a partner has to keep it. */
  public static Ball partners(Page page, String who, Instant since, Optional<Instant> until) {
    return of(page, who, false, "ball.asked", since, until);
  }

  private static Ball of(
      Page page, String who, boolean yours, String by, Instant since, Optional<Instant> until) {
    Instant now = page.format().now();
    String sinceText = page.t("ball.since", page.format().moment(since));
    if (until.isEmpty()) {
      String waiting = page.t("ball.for", page.format().duration(Duration.between(since, now)));
      return new Ball(who, yours, false, 0, 0, waiting, sinceText);
    }
    Instant end = until.get();
    long total = Math.max(1, Duration.between(since, end).toMinutes());
    long elapsed = Math.clamp(Duration.between(since, now).toMinutes(), 0, total);
    boolean late = now.isAfter(end);
    return new Ball(who, yours, late, elapsed, total, due(page, yours, by, end), sinceText);
  }

  private static String due(Page page, boolean yours, String by, Instant end) {
    Duration left = Duration.between(page.format().now(), end);
    if (left.isNegative()) {
      return page.t("ball.late", page.format().duration(left));
    }
    return yours
        ? page.t("ball.left", page.format().duration(left))
        : page.t(by, page.format().deadline(end));
  }
}
