package tandem.deals.work;

/** What happened to a task. */
public enum TaskStep {
  CREATED,
  CHANGED,
  COMPLETED,
  CANCELLED
}
