package tandem.web.leads.review;

import tandem.web.platform.Form;

/**
 * How far the reviewer has come with deciding.
 *
 * @param fromQueue whether the lead is seen in the queue or on a page of its own
 * @param next id of the lead that follows in the queue; empty at its end
 * @param overtaken what somebody else did meanwhile, in words; empty usually
 */
public record Deciding(Act act, Form form, boolean fromQueue, String next, String overtaken) {

  static Deciding begin(Act act, boolean fromQueue, String next) {
    return new Deciding(act, Form.blank(), fromQueue, next, "");
  }
}
