package tandem.leads.programmes;

import java.util.Set;
import tandem.platform.Refusal;

/** A version is written, then counts, then ends. What was published never changes. */
public enum ProgrammeState {
  DRAFT,
  PUBLISHED,
  CLOSED;

  public Set<ProgrammeState> next() {
    return switch (this) {
      case DRAFT -> Set.of(PUBLISHED);
      case PUBLISHED -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }

  ProgrammeState to(ProgrammeState target) {
    if (!next().contains(target)) {
      throw new Refusal.Conflict(
          "transition_not_allowed",
          "A version cannot go from %s to %s".formatted(this, target),
          next().stream().map(Enum::name).toList());
    }
    return target;
  }
}
