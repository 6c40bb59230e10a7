package tandem.api.integrations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.integrations.ImportIssue;

/** What there is to say about a row. */
@Schema(name = "ImportIssue")
record ImportIssueDocument(
    @NotNull @Schema(enumeration = "import_issue") String object,
    @NotNull @Schema(description = "Line of the file; the header is line 1.") Integer line,
    @Schema(description = "In the words of the file.") @Size(max = 255) Optional<String> column,
    @NotNull @Size(max = 60) String code,
    @NotNull @Size(max = 1000) String reason,
    @NotNull @Schema(description = "true: the row was not taken; false: taken with this warning.")
        Boolean refused) {

  static ImportIssueDocument of(ImportIssue issue) {
    return new ImportIssueDocument(
        "import_issue",
        issue.line(),
        issue.column(),
        issue.code(),
        issue.reason(),
        issue.refused());
  }
}
