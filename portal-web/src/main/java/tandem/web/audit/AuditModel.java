package tandem.web.audit;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/**
 * The audit trail with its filters, newest first.
 *
 * @param form the filters as typed
 * @param company whether the reader sees all firms and may have the chain checked
 * @param most how many records an export holds
 */
public record AuditModel(
    Form form,
    boolean company,
    boolean filtered,
    List<Choice> actions,
    List<Choice> outcomes,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next,
    String csv,
    String ndjson,
    int most) {

  /** Who did what when. */
  public record Row(
      String at,
      String exact,
      String who,
      String side,
      String client,
      String what,
      String code,
      String object,
      String href,
      List<Fact> details,
      String request,
      boolean refused,
      boolean erased) {}
}
