package tandem.commissions;

import java.time.LocalDate;
import java.util.Currency;
import tandem.platform.PartnerId;
import tandem.platform.Problems;

/**
 * Pay all that a partner has earned in a currency and not yet got.
 *
 * @param earnedUntil last day whose earnings are settled, included
 * @param reference of the bank transfer, 1 to 100 characters, unique for the partner
 */
public record PayPartner(
    PartnerId partner,
    Currency currency,
    LocalDate earnedUntil,
    LocalDate paidOn,
    String reference) {

  Problems problems(LocalDate today) {
    Problems problems = new Problems();
    problems.text("reference", reference, true, 100);
    if (paidOn.isAfter(today)) {
      problems.add("paid_on", "in_the_future", "must not lie in the future");
    }
    if (earnedUntil.isAfter(paidOn)) {
      problems.add("earned_until", "after_payment", "must not be after the day of payment");
    }
    return problems;
  }
}
