package tandem.web.commissions;

import java.util.Optional;
import tandem.web.platform.Form;

/**
 * A payout that is being noted: first what and until when, then the question whether it is right.
 *
 * @param sum what it would settle; there once the form was read
 */
public record PayoutModel(
    String id, String firm, String currency, String payable, Form form, Optional<Sum> sum) {

  /**
   * @param expected plain amount that the reader was shown
   * @param changed another amount was shown before: something was booked or paid in between
   */
  public record Sum(String amount, String lines, String expected, String day, boolean changed) {}
}
