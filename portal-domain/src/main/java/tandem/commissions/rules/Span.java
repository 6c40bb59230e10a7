package tandem.commissions.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers from one on and below another; an open end sets no bound.
 *
 * @param from included
 * @param below not included, so that spans that touch leave no gap and do not overlap
 */
public record Span(Optional<BigDecimal> from, Optional<BigDecimal> below) {
  public static final Span ALL = new Span(Optional.empty(), Optional.empty());

  boolean isOpen() {
    return equals(ALL);
  }

  /** Nothing lies in it. */
  boolean isEmpty() {
    return from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0;
  }

  /** Whether all of it lies in the other. */
  boolean within(Span other) {
    return other
            .from
            .map(least -> from.isPresent() && from.get().compareTo(least) >= 0)
            .orElse(true)
        && other
            .below
            .map(end -> below.isPresent() && below.get().compareTo(end) <= 0)
            .orElse(true);
  }

  boolean meets(Span other) {
    return begins(other) && other.begins(this);
  }

  private boolean begins(Span other) {
    return from.isEmpty() || other.below.isEmpty() || from.get().compareTo(other.below.get()) < 0;
  }
}
