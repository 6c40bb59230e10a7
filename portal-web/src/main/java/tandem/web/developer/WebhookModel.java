package tandem.web.developer;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Tab;

/**
 * An endpoint with its log.
 *
 * @param secret shown on the one page that follows its making; empty ever after
 * @param notice what its state means for the reader; empty when all is well
 */
public record WebhookModel(
    String id,
    String name,
    Badge state,
    String notice,
    List<Fact> facts,
    String secret,
    boolean on,
    boolean active,
    boolean mayAddSecret,
    Data data,
    long version,
    List<Tab> filters,
    List<Row> rows,
    Optional<String> first,
    Optional<String> next,
    Form form) {
  public WebhookModel {
    facts = List.copyOf(facts);
    filters = List.copyOf(filters);
    rows = List.copyOf(rows);
  }

  /**
   * Whether it is told objects whole.
   *
   * @param thin only which object
   * @param mayGive whether the reader may change that
   * @param ask what the reader would do
   */
  public record Data(boolean thin, boolean mayGive, String ask) {}

  /** One delivery. */
  public record Row(
      String href, String type, String object, Badge state, String result, String when) {}
}
