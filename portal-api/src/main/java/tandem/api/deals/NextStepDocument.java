package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.work.NextStep;

/** The open task of a deal that is due first. */
@Schema(name = "NextStep")
record NextStepDocument(
    @NotNull @Schema(ref = "TaskId") String activityId,
    @NotNull @Size(max = 200) String title,
    @Size(max = 200) Optional<String> titleRu,
    @NotNull @Schema(enumeration = {"partner", "company"}) String side,
    Optional<LocalDate> dueOn) {

  static NextStepDocument of(NextStep step) {
    return new NextStepDocument(
        step.task().text(),
        step.title(),
        step.titleRu(),
        step.side().name().toLowerCase(Locale.ROOT),
        step.dueOn());
  }
}
