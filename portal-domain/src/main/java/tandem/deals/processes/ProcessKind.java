package tandem.deals.processes;

/**
 * How strictly a deal keeps to the order of its stages (features EL1: simple sales by algorithm,
 * complex ones by competence).
 */
public enum ProcessKind {
  /** Any stage from any other. */
  FREE,
  /** One step on or one step back; nothing is skipped. */
  SIMPLE,
  /** Stages may be skipped, with a reason that is kept. */
  COMPLEX
}
