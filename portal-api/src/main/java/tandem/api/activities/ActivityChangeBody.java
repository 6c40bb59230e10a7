package tandem.api.activities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.work.TaskView;
import tandem.deals.work.TaskWanted;
import tandem.platform.PersonId;

/** What may be changed of a task that is open. */
@Schema(name = "ActivityChange")
record ActivityChangeBody(
    @NotNull @Size(min = 1, max = 200) String title,
    @Size(max = 2000) @Nullable String note,
    @Schema(ref = "UserId") @Nullable String ownerId,
    @Nullable LocalDate dueOn) {

  static ActivityChangeBody of(TaskView task) {
    return new ActivityChangeBody(
        task.title(),
        task.note().orElse(null),
        task.ownerId().map(PersonId::text).orElse(null),
        task.dueOn().orElse(null));
  }

  TaskWanted wanted() {
    return new TaskWanted(title, note, ActivityBody.owner(ownerId), Optional.ofNullable(dueOn));
  }
}
