package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.TaskTemplate;

/**
 * What is to be done on a deal once it has entered a stage, as the version of its process says.
 * Asked inside the caller's transaction.
 */
@ApplicationScoped
public class StageTasks {
  @Inject Deals deals;
  @Inject DealProcess processes;

  /** Whether its process says of any stage what is to be done there. */
  public boolean said(DealId id) {
    return processes.of(deals.get(id)).terms().stages().stream()
        .anyMatch(stage -> !stage.tasks().isEmpty());
  }

  /** Refuses {@code not_found}. */
  public List<TaskTemplate> of(DealId id, DealStage stage) {
    return processes
        .of(deals.get(id))
        .terms()
        .stage(stage)
        .map(StageTerms::tasks)
        .orElse(List.of());
  }
}
