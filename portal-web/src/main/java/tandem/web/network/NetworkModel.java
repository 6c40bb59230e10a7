package tandem.web.network;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/**
 * The firms around one.
 *
 * @param id of the firm when the company looks; empty for the firm itself
 * @param upper under whom it works and what that firm sees; empty if under nobody
 */
public record NetworkModel(
    String id,
    String firm,
    List<Tab> tabs,
    String upper,
    List<Row> rows,
    Optional<Form> form,
    long version,
    List<Choice> firms,
    List<Choice> visibilities) {

  /** A firm below. */
  public record Row(
      String href,
      String firm,
      String under,
      Badge visibility,
      String leads,
      String open,
      String won) {}
}
