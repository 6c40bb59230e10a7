package tandem.web.work;

import java.util.List;
import java.util.Optional;
import tandem.deals.Speaker;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * The form in which something is said on a deal.
 *
 * @param may whether the reader may write at all, and the company's own notes besides
 * @param people who may be told by name
 * @param sharedWith the firm that reads what is shared, while the company writes; empty for dealers
 *     and for deals of the company's own
 * @param sure whether it is asked once more before the firm reads it
 * @param unread how many messages the reader sees for the first time
 * @param older where the messages stand that are not shown here
 */
public record TalkModel(
    String deal,
    boolean may,
    boolean mayNote,
    List<Choice> people,
    Optional<String> sharedWith,
    boolean sure,
    int unread,
    Optional<String> older,
    Form form) {

  /** As the samples of the pages need it. */
  public static TalkModel blank(String deal, boolean mayNote) {
    return new TalkModel(
        deal, true, mayNote, List.of(), Optional.empty(), false, 0, Optional.empty(), Form.blank());
  }

  static Choice choice(Page page, Speaker person) {
    String side = page.t(person.side().equals("PARTNER") ? "ball.partner" : "ball.company");
    return new Choice(person.id().text(), person.name(), side);
  }
}
