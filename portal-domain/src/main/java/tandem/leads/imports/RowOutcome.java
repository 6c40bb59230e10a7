package tandem.leads.imports;

/** What became of a row. */
public enum RowOutcome {
  PENDING,
  /** It was tried, and nothing stands against it. */
  OK,
  /** The same row of another file became this lead before: nothing is done. */
  SAME,
  FAILED,
  CREATED,
  /** Its lead was taken back, or its draft thrown away. */
  WITHDRAWN,
  /** Its lead was decided on meanwhile, or changed hands: it stays. */
  KEPT
}
