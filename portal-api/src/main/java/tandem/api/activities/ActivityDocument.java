package tandem.api.activities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.deals.Visibility;
import tandem.deals.work.TaskState;
import tandem.deals.work.TaskView;

/** Something to be done on a deal. */
@Schema(name = "Activity")
record ActivityDocument(
    @NotNull @Schema(ref = "TaskId") String id,
    @NotNull @Schema(enumeration = "activity") String object,
    @NotNull Long version,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Size(max = 200) String title,
    @Size(max = 200) @Schema(description = "In Russian, where a template made it.")
        Optional<String> titleRu,
    @Size(max = 2000) Optional<String> note,
    @NotNull ActivitySide side,
    @NotNull Visibility visibility,
    @Schema(description = "Without one, anybody of that side.") Optional<PersonRef> owner,
    Optional<LocalDate> dueOn,
    @NotNull TaskState state,
    @Size(max = 60)
        @Schema(description = "Of the template that made it when the deal entered a stage.")
        Optional<String> template,
    @Size(max = 100) Optional<String> externalId,
    @NotNull PersonRef author,
    @Size(max = 255) Optional<String> closedBy,
    Optional<Instant> closedAt,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt) {

  static ActivityDocument of(TaskView task) {
    return new ActivityDocument(
        task.id().text(),
        "activity",
        task.version(),
        task.deal().text(),
        task.title(),
        task.titleRu(),
        task.note(),
        ActivitySide.valueOf(task.side().name()),
        task.visibility(),
        PersonRef.of(task.ownerId(), task.owner()),
        task.dueOn(),
        task.state(),
        task.template(),
        task.externalId(),
        new PersonRef(task.authorId().text(), task.author()),
        task.closedBy(),
        task.closedAt(),
        task.createdAt(),
        task.updatedAt());
  }
}
