package tandem.leads.imports;

import java.util.List;
import java.util.Optional;
import tandem.leads.LeadId;
import tandem.platform.Refusal;

/**
 * A row and what became of it.
 *
 * @param line in the file, the header being line 1
 * @param leadVersion of the lead when the row made it
 */
public record ImportedRow(
    int line,
    List<String> cells,
    RowOutcome outcome,
    Optional<LeadId> lead,
    List<Refusal.Problem> problems,
    Optional<Long> leadVersion) {
  /** The column that a problem is about, if it is about one. */
  public static Optional<ImportColumn> column(Refusal.Problem problem) {
    return ImportColumn.of(problem.field());
  }
}
