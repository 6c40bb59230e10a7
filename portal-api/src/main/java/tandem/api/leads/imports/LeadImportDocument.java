package tandem.api.leads.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.imports.LeadImportView;
import tandem.leads.imports.RowOutcome;

/** How a file of leads stands. */
@Schema(name = "LeadImport")
record LeadImportDocument(
    @NotNull @Schema(ref = "LeadImportId") String id,
    @NotNull @Schema(enumeration = "lead_import") String object,
    @NotNull Long version,
    @NotNull @Size(max = 255) String fileName,
    @NotNull
        @Schema(
            enumeration = {
              "uploaded",
              "checking",
              "checked",
              "running",
              "done",
              "undoing",
              "undone"
            },
            description =
                "checking: each row is tried and taken back; checked: nothing is taken yet.")
        String status,
    @NotNull Boolean drafts,
    @NotNull Integer total,
    @NotNull @Schema(description = "Rows that nothing stands against; a start takes them.")
        Integer ok,
    @NotNull @Schema(description = "Rows that another file brought before.") Integer unchanged,
    @NotNull Integer failed,
    @NotNull @Schema(description = "Rows that became leads or drafts.") Integer created,
    @NotNull @Schema(description = "Rows whose lead was taken back.") Integer withdrawn,
    @NotNull @Schema(description = "Rows whose lead stays although the file was undone.")
        Integer kept,
    @NotNull Instant createdAt,
    @Schema(description = "Until when it can be undone, once it was taken.")
        Optional<Instant> undoUntil) {

  static LeadImportDocument of(LeadImportView file) {
    return new LeadImportDocument(
        file.id().text(),
        "lead_import",
        file.version(),
        file.fileName(),
        file.state().name().toLowerCase(Locale.ROOT),
        file.drafts(),
        file.total(),
        file.count(RowOutcome.OK),
        file.count(RowOutcome.SAME),
        file.count(RowOutcome.FAILED),
        file.count(RowOutcome.CREATED),
        file.count(RowOutcome.WITHDRAWN),
        file.count(RowOutcome.KEPT),
        file.createdAt(),
        file.undoUntil());
  }
}
