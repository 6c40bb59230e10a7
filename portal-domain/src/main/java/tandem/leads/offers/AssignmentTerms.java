package tandem.leads.offers;

import java.util.List;
import java.util.Set;

/**
 * By which rules the company chooses firms for its leads, and how long they have to answer
 * (defaults: features §4.7).
 *
 * @param acceptDays working days of the firm's country to answer an offer
 * @param hotDays the same for a customer who waits for a call: from one hour of a day to the same
 *     of the next
 * @param reoffer whether what nobody took goes on to the next firm by itself
 * @param mostOffers to how many firms at most
 */
public record AssignmentTerms(
    List<AssignmentRow> rows,
    AssignmentWeights weights,
    int acceptDays,
    int hotDays,
    boolean reoffer,
    int mostOffers) {
  public static final AssignmentTerms USUAL =
      new AssignmentTerms(
          List.of(AssignmentRow.USUAL), new AssignmentWeights(30, 20, 20, 15, 15), 5, 1, true, 5);

  public AssignmentTerms {
    rows = rows == null ? List.of() : List.copyOf(rows);
  }

  /** The first rule that fits; the usual one when none does. */
  AssignmentRow row(Set<String> named, String country, boolean hot) {
    return rows.stream()
        .filter(row -> row.fits(named, country, hot))
        .findFirst()
        .orElse(AssignmentRow.USUAL);
  }

  int days(boolean hot) {
    return hot ? hotDays : acceptDays;
  }
}
