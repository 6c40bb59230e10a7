package tandem.web.leads.review;

import java.util.Optional;
import tandem.conversations.LetterView;
import tandem.web.platform.Form;

/**
 * How far the reviewer has come with deciding.
 *
 * @param fromQueue whether the lead is seen in the queue or on a page of its own
 * @param part the part of the queue that the reader works through
 * @param next id of the lead that follows in the queue; empty at its end
 * @param letter what the dealer would get; only when it was asked for
 * @param overtaken what somebody else did meanwhile, in words; empty usually
 */
public record Deciding(
    Act act,
    Form form,
    boolean fromQueue,
    Part part,
    String next,
    String overtaken,
    Optional<LetterView> letter) {

  Deciding(Act act, Form form, boolean fromQueue, Part part, String next, String overtaken) {
    this(act, form, fromQueue, part, next, overtaken, Optional.empty());
  }

  Deciding with(LetterView shown) {
    return new Deciding(act, form, fromQueue, part, next, overtaken, Optional.of(shown));
  }

  Deciding goingOnTo(String following) {
    return new Deciding(act, form, fromQueue, part, following, overtaken, letter);
  }

  static Deciding inQueue(Act act, Part part) {
    return new Deciding(act, Form.blank(), true, part, "", "");
  }

  static Deciding onItsPage(Act act) {
    return new Deciding(act, Form.blank(), false, Part.ALL, "", "");
  }

  /** What the forms carry along of the part. */
  public String show() {
    return part.show().code();
  }

  public String query() {
    return part.query();
  }

  /** The address of the part, no lead chosen. */
  public String queue() {
    return part.address().toString();
  }
}
