package tandem.api.leads.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of leads in a form; only the contract knows it. */
@Schema(name = "LeadImportForm")
record LeadFileForm(
    @NotNull
        @Size(min = 1, max = 2_097_152)
        @Schema(format = "binary", description = "CSV in UTF-8 or an Excel workbook (XLSX).")
        String file,
    @Schema(description = "true: rows become drafts; false: they are handed in.")
        @Nullable Boolean drafts) {}
