package tandem.web.leads.review;

import tandem.web.platform.Form;

/**
 * How far the reviewer has come with deciding.
 *
 * @param fromQueue whether the lead is seen in the queue or on a page of its own
 * @param show the part of the queue that the reader works through
 * @param next id of the lead that follows in the queue; empty at its end
 * @param overtaken what somebody else did meanwhile, in words; empty usually
 */
public record Deciding(
    Act act, Form form, boolean fromQueue, String show, String next, String overtaken) {

  static Deciding inQueue(Act act, Show show) {
    return new Deciding(act, Form.blank(), true, show.code(), "", "");
  }

  static Deciding onItsPage(Act act) {
    return new Deciding(act, Form.blank(), false, "", "", "");
  }
}
