package tandem.web.leads.imports;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * One file, at whatever step it is.
 *
 * @param note what is to be known first
 * @param percent of the present step, while it is at work
 * @param columns the form that says what the columns are; empty when it is too late for it
 * @param failed whether there is a file of refused rows to fetch
 */
public record LeadImportModel(
    String id,
    String version,
    String name,
    Badge state,
    String note,
    List<Count> counts,
    int percent,
    boolean atWork,
    Form form,
    List<Column> columns,
    List<Row> rows,
    String rowsNote,
    int ready,
    boolean drafts,
    boolean start,
    boolean undo,
    String undoUntil,
    boolean discard,
    boolean failed) {

  /** How many rows have an outcome. */
  public record Count(String name, String count, Badge badge) {}

  /** A field of leads and the columns that may be it. */
  public record Column(String field, String label, List<Choice> choices, String sample) {}

  /** A row that there is something to say about, or what it became. */
  public record Row(String line, String what, Badge outcome, List<String> why, String href) {}
}
