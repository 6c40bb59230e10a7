package tandem.api.leads.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.leads.imports.ImportedRow;
import tandem.platform.Refusal;

/** A row of a file and what became of it. */
@Schema(name = "LeadImportRow")
record LeadImportRowDocument(
    @NotNull @Schema(enumeration = "lead_import_row") String object,
    @NotNull @Schema(description = "Line of the file; the header is line 1.") Integer line,
    @NotNull
        @Schema(enumeration = {"pending", "ok", "same", "failed", "created", "withdrawn", "kept"})
        String outcome,
    @Schema(ref = "LeadId") Optional<String> leadId,
    @NotNull @Size(max = 60) List<Problem> problems) {

  /** Why the row was refused, or its lead stays. */
  @Schema(name = "LeadImportProblem")
  record Problem(
      @NotNull @Size(max = 200) String field,
      @NotNull @Size(max = 60) String code,
      @NotNull @Size(max = 1000) String message) {
    static Problem of(Refusal.Problem problem) {
      return new Problem(problem.field(), problem.code(), problem.message());
    }
  }

  static LeadImportRowDocument of(ImportedRow row) {
    return new LeadImportRowDocument(
        "lead_import_row",
        row.line(),
        row.outcome().name().toLowerCase(Locale.ROOT),
        row.lead().map(lead -> lead.text()),
        row.problems().stream().map(Problem::of).toList());
  }
}
