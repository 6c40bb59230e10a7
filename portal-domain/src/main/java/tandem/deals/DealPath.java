package tandem.deals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.StageTerms;

/**
 * The way of a deal through its process.
 *
 * @param process the version that it was opened under
 * @param next stages that its reader may move it to now, WON among them
 * @param dueAt when the norm of its present stage is over; empty once it is closed
 * @param usualNext the step that comes next and its checks; empty when there is none
 */
public record DealPath(
    ProcessView process,
    List<DealStage> next,
    Optional<Instant> dueAt,
    Optional<StageRequirements> usualNext) {

  /** Chance of winning in percent at a stage. */
  public int percent(DealStage stage) {
    return process.terms().percent(stage);
  }

  /** What its process calls a stage; empty for one that is none of its. */
  public Optional<StageTerms> stage(DealStage stage) {
    return process.terms().stage(stage);
  }
}
