package tandem.api.integrations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.integrations.ImportView;

/** How an import stands. */
@Schema(name = "Import")
record ImportDocument(
    @NotNull @Schema(ref = "ImportId") String id,
    @NotNull @Schema(enumeration = "import") String object,
    @NotNull @Size(max = 60) @Schema(description = "What the rows become.", examples = "deals")
        String target,
    @NotNull @Size(max = 255) String fileName,
    @NotNull
        @Schema(
            enumeration = {"running", "settling", "succeeded", "failed"},
            description =
                "settling: all rows are in, what follows from them (commissions) is being booked.")
        String status,
    @NotNull Boolean validateOnly,
    @NotNull Integer total,
    @NotNull Integer done,
    @NotNull @Schema(description = "Rows that made something new.") Integer created,
    @NotNull @Schema(description = "Rows that were here already and say the same.")
        Integer unchanged,
    @NotNull @Schema(description = "Rows among created that were taken with a warning.")
        Integer warned,
    @NotNull @Schema(description = "Rows that were refused.") Integer failed,
    @NotNull Instant startedAt,
    Optional<Instant> finishedAt) {

  static ImportDocument of(ImportView view) {
    return new ImportDocument(
        view.id().text(),
        "import",
        view.target(),
        view.fileName(),
        view.status().name().toLowerCase(Locale.ROOT),
        view.validateOnly(),
        view.total(),
        view.done(),
        view.created(),
        view.unchanged(),
        view.warned(),
        view.failed(),
        view.startedAt(),
        view.finishedAt());
  }
}
