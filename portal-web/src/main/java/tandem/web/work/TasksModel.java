package tandem.web.work;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done on a deal.
 *
 * @param next what is due first; empty: nobody knows what comes next
 * @param asked whether a next step is missing, because the deal is open
 * @param done the last ones that are done or not needed any more
 * @param may whether the reader may ask for something
 */
public record TasksModel(
    String deal,
    Optional<TaskRow> next,
    boolean asked,
    List<TaskRow> open,
    List<TaskRow> done,
    boolean may) {
  /** Of pages without a deal behind them. */
  public static final TasksModel NONE =
      new TasksModel("", Optional.empty(), false, List.of(), List.of(), false);
}
