package tandem.deals.work;

/** A task is open until it is done or nobody has to do it any more. */
public enum TaskState {
  OPEN,
  DONE,
  CANCELLED
}
