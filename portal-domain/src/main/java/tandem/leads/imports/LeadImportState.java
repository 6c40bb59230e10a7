package tandem.leads.imports;

import java.util.EnumSet;
import java.util.Set;
import tandem.platform.Refusal;

/** How far a file is. */
public enum LeadImportState {
  UPLOADED,
  /** Each row is tried and undone at once. */
  CHECKING,
  CHECKED,
  RUNNING,
  DONE,
  UNDOING,
  UNDONE;

  public Set<LeadImportState> next() {
    return switch (this) {
      case UPLOADED -> EnumSet.of(CHECKING);
      case CHECKING -> EnumSet.of(CHECKED);
      case CHECKED -> EnumSet.of(CHECKING, RUNNING);
      case RUNNING -> EnumSet.of(DONE);
      case DONE -> EnumSet.of(UNDOING);
      case UNDOING -> EnumSet.of(UNDONE);
      case UNDONE -> EnumSet.noneOf(LeadImportState.class);
    };
  }

  /** Rows are being worked off. */
  public boolean atWork() {
    return this == CHECKING || this == RUNNING || this == UNDOING;
  }

  /** Nothing came of it yet: it may be thrown away. */
  public boolean discardable() {
    return this == UPLOADED || this == CHECKED;
  }

  LeadImportState to(LeadImportState target) {
    if (next().contains(target)) {
      return target;
    }
    throw new Refusal.Conflict(
        "transition_not_allowed",
        "An import cannot go from %s to %s".formatted(this, target),
        next().stream().map(Enum::name).toList());
  }

  /** What the rows that are left have as their outcome. */
  RowOutcome open() {
    return this == UNDOING ? RowOutcome.CREATED : RowOutcome.PENDING;
  }

  LeadImportState end() {
    return next().iterator().next();
  }
}
