package tandem.deals.processes;

/** A version is written, then counts until the next one does. What was published never changes. */
public enum ProcessState {
  DRAFT,
  PUBLISHED
}
