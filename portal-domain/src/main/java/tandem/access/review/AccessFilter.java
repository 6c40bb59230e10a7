package tandem.access.review;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PartnerId;

/**
 * Which lines are wanted.
 *
 * @param confirmedBefore only those that no review has kept since
 */
public record AccessFilter(
    Optional<PartnerId> firm,
    Optional<AccessLine.Kind> kind,
    Optional<String> text,
    Optional<Instant> confirmedBefore) {
  public static final AccessFilter ALL =
      new AccessFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
