package tandem.api.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.partners.applications.ApplicationRow;
import tandem.partners.applications.ApplicationStage;

/** An application in the company's list. */
@Schema(name = "ApplicationSummary")
record ApplicationSummary(
    @NotNull @Schema(ref = "ApplicationId") String id,
    @NotNull @Schema(enumeration = "application") String object,
    @NotNull ApplicationStage status,
    @NotNull @Size(max = 200) String firmName,
    @NotNull @Size(max = 2) String country,
    @NotNull @Size(max = 200) String territory,
    @NotNull Instant dueAt,
    @NotNull Instant createdAt) {

  static ApplicationSummary of(ApplicationRow row) {
    return new ApplicationSummary(
        row.id().text(),
        "application",
        row.stage(),
        row.firmName(),
        row.country(),
        row.territory(),
        row.dueAt(),
        row.submittedAt());
  }
}
