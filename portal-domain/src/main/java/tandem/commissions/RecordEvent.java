package tandem.commissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.Problems;

/**
 * A paper of the company's books that concerns a won deal.
 *
 * @param externalId its number there, 1 to 100 characters; the same paper counts once
 * @param amount above zero, in the deal's currency
 * @param occurredOn day of the paper, not in the future
 */
public record RecordEvent(
    DealId deal,
    DealEventKind kind,
    @Nullable String externalId,
    Money amount,
    LocalDate occurredOn) {

  Problems problems(LocalDate today) {
    Problems problems = new Problems();
    problems.line("external_id", externalId, true, 100);
    if (!amount.isPositive()) {
      problems.add("amount", "positive", "above zero");
    }
    if (occurredOn.isAfter(today)) {
      problems.add("occurred_on", "in_the_future", "must not lie in the future");
    }
    return problems;
  }
}
