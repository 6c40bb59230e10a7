package tandem.web.leads.review;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;

/**
 * The conflict room of a lead: both sides, and what the deciders keep among themselves.
 *
 * @param rule what counts here, in a sentence
 * @param letters to choose from, each with the words that it sends
 */
public record RoomModel(
    String id,
    String customer,
    String rule,
    List<Side> sides,
    List<Span> spans,
    List<Note> notes,
    List<Note> sent,
    boolean writes,
    List<Choice> firms,
    List<Choice> letters,
    Form note,
    Form letter) {

  /** One of the firms with its claim. */
  public record Side(
      String firm, String href, Badge state, List<Fact> facts, String need, boolean ours) {}

  /** What was noted or sent, by whom and when. */
  public record Note(String by, String body) {}
}
