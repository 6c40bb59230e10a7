package tandem.web.commissions;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * Papers of the books and what commissions they brought.
 *
 * @param records whether the reader may record one
 */
public record DealEventsModel(
    List<Row> rows, Optional<String> next, boolean records, Form form, List<Choice> kinds) {

  /** One paper. */
  public record Row(
      String deal,
      String customer,
      String firm,
      String paper,
      String day,
      String amount,
      String booked) {}
}
