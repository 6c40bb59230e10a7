package tandem.web.leads.review;

import java.util.Locale;
import tandem.leads.LeadRow;
import tandem.web.platform.Address;

/**
 * The part of the queue that somebody works through.
 *
 * @param query part of the customer's or the firm's name; empty for all
 */
record Part(Show show, String query) {
  static final Part ALL = new Part(Show.ALL, "");
  private static final int LONGEST = 100;

  Part {
    query = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
  }

  boolean names(LeadRow row) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || row.customer().orElse("").toLowerCase(Locale.ROOT).contains(wanted)
        || row.partner().toLowerCase(Locale.ROOT).contains(wanted);
  }

  Part in(Show another) {
    return new Part(another, query);
  }

  Address address() {
    return Address.of("/queue").with("show", show == Show.ALL ? "" : show.code()).with("q", query);
  }
}
