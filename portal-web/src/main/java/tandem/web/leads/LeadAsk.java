package tandem.web.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tandem.leads.LeadAction;

/** What a dealer can ask for of a decided lead; each has a page of its own. */
enum LeadAsk {
  APPEAL(LeadAction.APPEAL),
  EXTENSION(LeadAction.REQUEST_EXTENSION),
  CORRECTION(LeadAction.REQUEST_CORRECTION);

  private final LeadAction action;

  LeadAsk(LeadAction action) {
    this.action = action;
  }

  static Optional<LeadAsk> of(String code) {
    return Arrays.stream(values()).filter(ask -> ask.code().equals(code)).findFirst();
  }

  /** The last part of its address and of the keys of its words. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words that say it is on its way. */
  String sent() {
    return "leads.ask_sent_" + code();
  }

  LeadAction action() {
    return action;
  }
}
