package tandem.api.processes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.deals.DealStage;
import tandem.deals.processes.Movers;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.Requirement;
import tandem.deals.processes.StageTerms;
import tandem.deals.processes.TaskTemplate;

/** A stage of a sales process. */
@Schema(name = "SalesProcessStage")
record StageDocument(
    @NotNull @Schema(description = "Its place on the scale that all processes share.")
        DealStage stage,
    @NotNull LocalName name,
    @NotNull @Schema(description = "Chance of winning, in percent.") Integer probability,
    @NotNull @Schema(description = "How long a deal usually stands here.") Integer normWorkingDays,
    @NotNull @Schema(description = "Which side moves a deal here.") Movers movedBy,
    @NotNull @Schema(description = "What must be there before a deal comes here.") @Size(max = 20)
        List<RequirementDocument> requirements,
    @NotNull @Schema(description = "What is to be done once it has come.") @Size(max = 10)
        List<TaskDocument> tasks,
    @NotNull @Schema(description = "Where it may go from here.") @Size(max = 6)
        List<DealStage> next) {

  /** One named check of a gate. */
  @Schema(name = "SalesProcessRequirement")
  record RequirementDocument(
      @NotNull @Size(max = 40) String kind, @NotNull @Size(max = 100) String name) {

    static RequirementDocument of(Requirement check) {
      return new RequirementDocument(check.kind().toLowerCase(Locale.ROOT), check.name());
    }
  }

  /** A task that begins when a deal comes. */
  @Schema(name = "SalesProcessTask")
  record TaskDocument(
      @NotNull @Size(max = 40) String key,
      @NotNull LocalName title,
      @NotNull TaskTemplate.Side side,
      @NotNull Integer dueWorkingDays) {

    static TaskDocument of(TaskTemplate task) {
      return new TaskDocument(
          task.key(), new LocalName(task.titleEn(), task.titleRu()), task.side(), task.dueDays());
    }
  }

  static StageDocument of(ProcessTerms terms, StageTerms stage) {
    return new StageDocument(
        stage.stage(),
        new LocalName(stage.nameEn(), stage.nameRu()),
        stage.percent(),
        stage.normDays(),
        stage.movers(),
        stage.gate().stream().map(RequirementDocument::of).toList(),
        stage.tasks().stream().map(TaskDocument::of).toList(),
        terms.next(stage.stage()));
  }
}
