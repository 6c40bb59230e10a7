package tandem.leads.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * How a file stands.
 *
 * @param readAs how it was understood: an encoding, or XLSX
 * @param drafts whether its rows become drafts instead of being handed in
 * @param outcomes how many rows have which
 * @param undoUntil until when it can be undone, once it was taken
 */
public record LeadImportView(
    LeadImportId id,
    long version,
    String fileName,
    String readAs,
    LeadImportState state,
    List<String> header,
    ColumnMapping mapping,
    boolean drafts,
    PersonId author,
    String authorName,
    int total,
    Map<RowOutcome, Integer> outcomes,
    Instant createdAt,
    Optional<Instant> undoUntil) {
  public int count(RowOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Rows that the present step is through with. */
  public int worked() {
    return total - count(state.open());
  }
}
