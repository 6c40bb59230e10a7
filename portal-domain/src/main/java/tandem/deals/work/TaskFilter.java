package tandem.deals.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.leads.LeadId;
import tandem.platform.PersonId;

/**
 * Which tasks.
 *
 * @param owner whose, that is: given to them
 * @param lead of the deal that this lead opened
 * @param dueUntil due on that day or before
 */
public record TaskFilter(
    List<TaskState> states,
    Optional<DealId> deal,
    Optional<LeadId> lead,
    Optional<PersonId> owner,
    Optional<Side> side,
    Optional<LocalDate> dueUntil,
    Optional<String> externalId) {
  public static final TaskFilter OPEN = in(TaskState.OPEN);

  public TaskFilter {
    states = List.copyOf(states);
  }

  /** All of one state. */
  public static TaskFilter in(TaskState state) {
    return new TaskFilter(
        List.of(state),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public TaskFilter by(Side wanted) {
    return new TaskFilter(states, deal, lead, owner, Optional.of(wanted), dueUntil, externalId);
  }

  public TaskFilter ownedBy(PersonId wanted) {
    return new TaskFilter(states, deal, lead, Optional.of(wanted), side, dueUntil, externalId);
  }

  public TaskFilter of(DealId wanted) {
    return new TaskFilter(states, Optional.of(wanted), lead, owner, side, dueUntil, externalId);
  }
}
