package tandem.deals.parties;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tandem.platform.PartnerId;

/**
 * Who is asked to take part, as what.
 *
 * @param fields what it will see; empty for what the role usually sees
 * @param split percent of what the deal brings, more than 0 and at most 100, four decimals
 * @param message the firm reads it before it answers: at most 1,000 characters
 * @param days until the answer is due, 1 to 60
 */
public record PartyInvitation(
    PartnerId firm,
    PartyRole role,
    Set<PartyField> fields,
    Optional<BigDecimal> split,
    Optional<String> message,
    int days) {
  public static final int USUAL_DAYS = 14;
  public static final int MOST_DAYS = 60;
  public static final int LONGEST_MESSAGE = 1000;

  public PartyInvitation {
    fields = Set.copyOf(fields);
  }
}
