package tandem.deals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Of what its reader's role may do, what its process lets them do from where it stands. */
  Set<DealAction> allows(Set<DealAction> actions) {
    return actions.stream()
        .filter(action ->
            switch (action) {
              case MOVE -> next.stream().anyMatch(DealStage::isOpen);
              case WIN -> next.contains(DealStage.WON);
              default -> true;
            })
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DealAction.class)));
  }

  /** Chance of winning in percent at a stage. */
  public int percent(DealStage stage) {
    return process.terms().percent(stage);
  }

  /** What its process calls a stage; empty for one that is none of its. */
  public Optional<StageTerms> stage(DealStage stage) {
    return process.terms().stage(stage);
  }
}
